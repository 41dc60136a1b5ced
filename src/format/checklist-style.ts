/** The style of a checklist: made for A4 paper and black ink first, readable on a screen as well. */
export const checklistStyle = `@page {
  size: A4;
  margin: 12mm 13mm 14mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; }
}
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0 auto; max-width: 56rem; padding: 0 1rem; color: #0b0c0c; background: #ffffff; font: 10pt/1.35 Arial, Helvetica, sans-serif; }
h1, h2 { line-height: 1.2; margin: 0 0 3mm; break-after: avoid; overflow-wrap: anywhere; }
h1 { font-size: 18pt; }
h2 { font-size: 13pt; margin-top: 6mm; }
p, ul { margin: 0 0 2mm; }
a { color: #12436D; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; background: #ffdd00; color: #0b0c0c; }
.marking { padding: 2mm 0; margin-bottom: 4mm; border-bottom: 1.5pt solid #12436D; font-weight: bold; }
.note { padding-left: 3mm; border-left: 2pt solid #12436D; }
footer { margin-top: 6mm; padding: 2mm 0; border-top: 0.5pt solid #3D3D3D; font-size: 8.5pt; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; }
th, td { padding: 1.2mm 2mm; text-align: left; vertical-align: top; font-weight: normal; border: 0.5pt solid #6b6b6b; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { font-weight: bold; background: #f3f2f1; }
tr { break-inside: avoid; }
.number { text-align: right; }
.register td, .register thead th { overflow-wrap: break-word; }
.register tbody th { min-width: 36mm; font-weight: bold; }
.register td:nth-child(5) { width: 26mm; }
.register td:nth-child(6) { width: 34mm; }
.facts { margin: 0 0 3mm; }
.facts { columns: 2; column-gap: 8mm; }
.facts > div { display: grid; grid-template-columns: 34mm 1fr; gap: 2mm; break-inside: avoid; padding: 0.7mm 0; border-bottom: 0.5pt solid #b1b4b6; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.blanks { list-style: none; padding: 0; display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2mm; }
.blanks li { height: 12mm; padding: 1mm 1.5mm; border: 0.75pt solid #0b0c0c; font-size: 8.5pt; }
.case { break-before: page; padding-top: 1mm; }
.questions { table-layout: fixed; font-size: 9.5pt; }
.questions .question { width: 47%; }
.questions .answer { width: 24%; }
.running th { font-weight: normal; background: none; border: 0; padding: 0 0 1mm; }
.running .position { float: right; }
.reference { font-weight: bold; overflow-wrap: anywhere; }
.section { break-after: avoid; }
.section th { font-weight: bold; color: #ffffff; background: #12436D; padding: 1mm 2mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.id { font-weight: bold; }
.critical { padding: 0 1mm; border: 0.75pt solid #0b0c0c; font-size: 8pt; }
.small { margin: 0 0 0.5mm; font-size: 8pt; line-height: 1.25; color: #3D3D3D; }
.suggestion { margin: 0 0 0.5mm; padding-left: 1.5mm; border-left: 1.5pt dashed #12436D; font-size: 8pt; line-height: 1.25; }
.boxes { list-style: none; margin: 0; padding: 0; font-size: 8.5pt; }
.boxes li { display: flex; gap: 1.5mm; margin-bottom: 0.7mm; }
.boxes li > span:last-child { flex: auto; }
.box { flex: none; width: 3.6mm; height: 3.6mm; margin-top: 0.4mm; border: 0.75pt solid #0b0c0c; }
.reason { display: block; height: 8mm; font-size: 8pt; color: #3D3D3D; border-bottom: 0.5pt solid #6b6b6b; }
.lines { background: linear-gradient(to bottom, transparent 6.8mm, #8a8f93 6.8mm) 0 0 / 100% 7mm repeat-y; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.closing th { height: 22mm; font-weight: bold; }
@media print { body { max-width: none; padding: 0; } .skip { display: none; } a { color: #0b0c0c; text-decoration: none; } }
@media screen and (max-width: 40rem) { .facts { columns: 1; } .blanks { grid-template-columns: 1fr; } }
`;
