import { escapeHtml } from '../escape-html.js';
import type { Picture } from './chart-kind.js';

/** A picture as an SVG element within a page; it is as wide as the room it stands in. */
export function pictureToSvg(picture: Picture, id: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${labelledBy(id)}`,
    ` width="100%" height="${String(picture.height)}"${margins(picture)} overflow="visible" ${letters}>\n`,
    titleAndText(picture, id),
    picture.svg,
    '</svg>\n',
  ].join('');
}

/** Margins are the page's to make: within a picture, per cent and pixels cannot be added up. */
function margins({ left, right }: Picture): string {
  if (left === 0 && right === 0) return '';
  return ` style="width:calc(100% - ${String(left + right)}px);margin-left:${String(left)}px"`;
}

export function labelledBy(id: string): string {
  return `aria-labelledby="${id}-title ${id}-text"`;
}

export function titleAndText(
  { title, text }: { readonly title: string; readonly text: string },
  id: string,
): string {
  return `<title id="${id}-title">${escapeHtml(title)}</title>\n<desc id="${id}-text">${escapeHtml(text)}</desc>\n`;
}

export const letters = `font-family="system-ui, Arial, Helvetica, sans-serif" font-size="14" fill="#0b0c0c"`;
