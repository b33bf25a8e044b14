import { DARK, LIGHT, variables } from '../figures/paint.ts'

/** Styles of the HTML file: the theme follows the reader's system; paper is light. */
export const STYLE = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
@media print{:root{color-scheme:light;${variables(LIGHT)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--pane);color:var(--ink);font:14px/22px system-ui,'Segoe UI',sans-serif;font-variant-numeric:tabular-nums}
main{max-width:900px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:25px;line-height:31px;letter-spacing:-.02em;margin:4px 0 10px;text-wrap:balance}
h2{font-size:16px;line-height:22px;margin:26px 0 6px}
p{max-width:76ch;margin:6px 0}
.meta,.quiet,figcaption{color:var(--ink3);font-size:12.5px;line-height:18px}
.loud{border-left:3px solid var(--warn);padding:2px 0 2px 10px;font-weight:600}
.blank{color:var(--ink3);border:1px dashed var(--strong);border-radius:6px;padding:8px 12px}
figure{margin:14px 0}
figure svg{display:block;border:1px solid var(--line);border-radius:6px}
figcaption{margin-top:4px}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:12.5px;line-height:18px}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
td code{overflow-wrap:anywhere}
th{color:var(--ink3);font-weight:500;white-space:nowrap}
tr.open td{color:var(--ink3)}
tr.note td{font-style:italic;background:var(--raised)}
.whole,.two-clocks{white-space:nowrap}
.two-clocks{text-decoration:underline dotted;text-underline-offset:3px}
.place{color:var(--accent)}
code,pre{font:11.5px/18px ui-monospace,Menlo,Consolas,monospace}
pre{background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:8px 10px;white-space:pre-wrap;overflow-wrap:anywhere}
ul{padding-left:20px}
@media print{main{max-width:none;padding:0}h2,p:has(+pre){break-after:avoid}tr,figure,pre{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}body{font-size:11px;line-height:16px}table,.meta,.quiet,figcaption{font-size:9.5px;line-height:14px}code,pre{font-size:9px;line-height:13px}}
@page{margin:16mm 14mm}
`.trim()
