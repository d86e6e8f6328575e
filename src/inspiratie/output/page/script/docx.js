/* The choice as a Word document: a few parts of Office Open XML (ECMA-376), put in a zip without compression. */

import { crc32 } from "./crc.js";
import { outlineOfChoice } from "./outline.js";
import { escapeMarkup } from "./writers.js";

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const FIRST_DAY = 0x0021;
/* 1 January 1980: the time of making is no part of the document. */

/* Numbers of two and four bytes, the lowest first. */
/** @param {number} value */
const two = (value) => [value & 0xff, (value >>> 8) & 0xff];
/** @param {number} value */
const four = (value) => [...two(value & 0xffff), ...two(value >>> 16)];

/** Texts by their names as a zip archive, stored as they are. Source: PKWARE's APPNOTE 6.3, 4.3 and 4.4. @param {Record<string, string>} files */
const zipOf = (files) => {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [label, bytes] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const facts = [...two(VERSION), ...two(UTF8_NAMES), ...two(STORED), ...two(0), ...two(FIRST_DAY), ...four(crc32(bytes.length, (at) => bytes[at])), ...four(bytes.length), ...four(bytes.length), ...two(label.length), ...two(0)];
    const head = Uint8Array.from([...four(0x04034b50), ...facts]);
    parts.push(head, label, bytes);
    directory.push(Uint8Array.from([...four(0x02014b50), ...two(VERSION), ...facts, ...two(0), ...two(0), ...two(0), ...four(0), ...four(offset)]), label);
    offset += head.length + label.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = two(Object.keys(files).length);
  const end = Uint8Array.from([...four(0x06054b50), ...two(0), ...two(0), ...count, ...count, ...four(size), ...four(offset), ...two(0)]);
  return new Blob([...parts, ...directory, end], { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
};

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param {string} text */
const run = (text, marks = "") =>
  text.split("\n").map((line, index) => `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}${index ? "<w:br/>" : ""}<w:t xml:space="preserve">${escapeMarkup(line)}</w:t></w:r>`).join("");
/** @param {string} content */
const paragraph = (content, style = "") => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;

/** @param {string} id @param {string} name @param {string} look */
const style = (id, name, look, { base = "Normal", kind = "paragraph", spacing = "" } = {}) =>
  `<w:style w:type="${kind}" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}${spacing && `<w:pPr>${spacing}</w:pPr>`}<w:rPr>${look}</w:rPr></w:style>`;

const STYLES = `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="nl-BE"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style("Normal", "Normal", "", { base: "", spacing: '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>' }),
  style("Title", "Title", '<w:b/><w:sz w:val="44"/>', { spacing: '<w:spacing w:after="60"/>' }),
  style("Subtitle", "Subtitle", '<w:color w:val="555D66"/>', { spacing: '<w:spacing w:after="240"/>' }),
  style("Heading1", "heading 1", '<w:b/><w:color w:val="174A7C"/><w:sz w:val="30"/>', { spacing: '<w:keepNext/><w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="0"/>' }),
  style("Notitie", "Notitie", "", { spacing: '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="174A7C"/></w:pBdr>' }),
  style("Hyperlink", "Hyperlink", '<w:color w:val="174A7C"/><w:u w:val="single"/>', { base: "", kind: "character" }),
].join("")}</w:styles>`;

/** @param {string[]} targets @param {string} url */
const linkNumber = (targets, url) => {
  if (!targets.includes(url)) targets.push(url);
  return targets.indexOf(url) + 2;
};

/** Return what the document says, and put the addresses of its links in `targets`. @param {import("./outline.js").Whole} whole @param {string[]} targets */
const bodyOf = ({ title, under, question, cards }, targets) => {
  const body = [paragraph(run(title), "Title"), paragraph(run(under), "Subtitle")];
  if (question) body.push(paragraph(run("De vraag: ", "<w:b/>") + run(question)));
  for (const card of cards) {
    body.push(paragraph(run(card.title), "Heading1"), paragraph(run(card.summary, "<w:b/>")));
    if (card.why.length) body.push(paragraph(run("Waarom: ", "<w:b/>") + run(card.why.join("; "))));
    if (card.note) body.push(paragraph(run("Notitie: ", "<w:b/>") + run(card.note), "Notitie"));
    for (const text of card.text) body.push(paragraph(run(text)));
    const facts = [...card.facets, ...card.facts].map(([name, values]) => `${run(`${name}: `, "<w:b/>")}${run(values)}`);
    body.push(paragraph(facts.join("<w:r><w:br/></w:r>")));
    for (const link of card.links) {
      const text = `<w:hyperlink r:id="rId${linkNumber(targets, link.url)}">${run(link.text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
      body.push(paragraph(`${text}${run(` (${link.kind})`)}`));
    }
  }
  return body.join("");
};

/** @param {string} id @param {string} type @param {string} target */
const relation = (id, type, target, external = false) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeMarkup(target)}"${external ? ' TargetMode="External"' : ""}/>`;

/** The choice as a file that Word opens. */
export const asWord = (outline = outlineOfChoice()) => {
  /** @type {string[]} */
  const targets = [];
  const body = bodyOf(outline, targets);
  const links = targets.map((url, index) => relation(`rId${index + 2}`, "hyperlink", url, true)).join("");
  /** @param {string} part @param {string} type */
  const override = (part, type) => `<Override PartName="/word/${part}.xml" ContentType="${PARTS}.${type}+xml"/>`;
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${override("styles", "styles")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "styles", "styles.xml")}${links}</Relationships>`,
    "word/styles.xml": STYLES,
  });
};
