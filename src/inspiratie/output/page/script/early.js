/* Before there is any card: the page will have its script, so that all stands in its place from the first time it is laid out. */

document.documentElement.classList.add("js");
/* who comes for an answer need not see where others begin */
if (/[#&](zoek|wens)=/.test(location.hash)) document.documentElement.classList.remove("begin");
/* in a browser that cannot read the script, they stand there in full after all */
window.onerror = () => document.documentElement.classList.remove("js");
