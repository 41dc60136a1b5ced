/** The style of every page on screen, after the manner of GOV.UK: black on white, no web fonts. */
export const style = `* { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body {
  margin: 0;
  color: #0b0c0c;
  background: #ffffff;
  font-family: system-ui, -apple-system, "Segoe UI", Arial, Helvetica, sans-serif;
  font-size: 1.0625rem;
  line-height: 1.5;
}
header { background: #12436D; }
.marking { margin: 0 auto; max-width: 72rem; padding: 0.75rem 1rem; color: #ffffff; font-weight: bold; }
main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
footer { margin-top: 2rem; border-top: 2px solid #12436D; }
h1, h2, h3 { max-width: 40rem; line-height: 1.2; overflow-wrap: break-word; }
h1 { font-size: 2rem; margin: 1rem 0 1.5rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-top: 0.75rem; border-top: 3px solid #12436D; }
h3 { font-size: 1.1875rem; margin: 2rem 0 0.75rem; }
h2 { max-width: none; }
h4, h5 { max-width: 40rem; line-height: 1.25; overflow-wrap: break-word; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1.0625rem; }
h5 { font-size: 1rem; }
p, ul, ol, .callout, figcaption { max-width: 66ch; overflow-wrap: break-word; }
p { margin: 0 0 1rem; }
ul, ol { margin: 0 0 1rem; padding-left: 1.5rem; }
li { margin-bottom: 0.25rem; }
a { color: #12436D; text-decoration: underline; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 3px; }
a.word { color: inherit; text-decoration-style: dotted; }
a:focus-visible { outline: 3px solid transparent; color: #0b0c0c; background: #ffdd00; box-shadow: 0 4px #0b0c0c; text-decoration: none; }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; }
.skip:focus { position: static; display: block; color: #0b0c0c; background: #ffdd00; }
nav h2 { border-top: 0; padding-top: 0; margin: 1.5rem 0 0.5rem; font-size: 1.1875rem; }
.callout { margin: 1.5rem 0; padding: 0.75rem 1rem; border: 3px solid #12436D; border-left-width: 10px; }
.callout p { margin: 0; }
dl { max-width: 52rem; margin: 0 0 1.5rem; }
dl > div { padding: 0.4rem 0; border-bottom: 1px solid #8a8f93; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: 1rem; max-width: 56rem; }
dl.figures > div { display: block; padding: 0.75rem 1rem; border: 0; border-left: 6px solid #12436D; background: #f3f2f1; }
.figures dt { font-size: 1rem; }
.figures .value { font-size: 2rem; font-weight: bold; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dd { font-size: 0.9375rem; }
pre { max-width: 52rem; margin: 0 0 1.5rem; padding: 0.75rem 1rem; background: #f3f2f1; border-left: 4px solid #3D3D3D; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.9375rem; }
.table { margin: 0 0 2rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 6px #ffdd00; }
table { border-collapse: collapse; font-size: 0.9375rem; line-height: 1.35; }
caption { text-align: left; font-weight: bold; font-size: 1.0625rem; padding-bottom: 0.5rem; }
caption span { display: block; position: sticky; left: 0; width: max-content; max-width: min(66ch, calc(100vw - 2rem)); }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #8a8f93; }
td, tbody th { max-width: 24rem; overflow-wrap: break-word; white-space: pre-line; }
.wide table { width: max-content; }
.wide thead th { max-width: 6.5rem; }
.wide th:first-child { max-width: 8rem; }
thead th { vertical-align: bottom; border-bottom: 2px solid #12436D; }
tbody th { font-weight: normal; }
.unbroken { overflow-wrap: anywhere; min-width: 12rem; }
td.sentence { min-width: 16rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.bar { width: 7rem; margin-left: 0.75rem; vertical-align: middle; }
.notes { margin: 0.5rem 0 0; padding: 0; list-style: none; font-size: 0.9375rem; }
figure { margin: 0 0 2rem; }
figcaption { margin-bottom: 0.75rem; }
figcaption strong { display: block; }
.picture { max-width: 44rem; padding: 0 20px 0 10px; }
.picture svg { display: block; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 1.5rem; align-items: start; max-width: none; }
@media (max-width: 39.99rem) { .on-wide { display: none; } }
@media print { .tiled { break-inside: auto; } figcaption { break-inside: avoid; } }
@media (min-width: 40rem) {
  .on-narrow { display: none; }
  nav > ol { columns: 2; column-gap: 2rem; }
  nav > ol > li { break-inside: avoid; }
  dl > div { display: grid; grid-template-columns: 15rem 1fr; gap: 1rem; }
  .wide th:first-child { max-width: 12rem; }
  thead th:first-child, tbody th { position: sticky; left: 0; background: #ffffff; }
}
@media (forced-colors: active) {
  .picture { forced-color-adjust: none; color: #0b0c0c; background: #ffffff; }
}
`;
