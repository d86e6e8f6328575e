/* Before there is any card: the page will have its script, so that cards are short from the first time they are laid out. */

document.documentElement.classList.add("js");
/* in a browser that cannot read the script, they stand there in full after all */
window.onerror = () => document.documentElement.classList.remove("js");
