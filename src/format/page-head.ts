/**
 * The beginning of every page, up to its header: a file that stands alone, with its style within,
 * no script, and a policy by which nothing is loaded. `title` is HTML already.
 */
export function pageHead(title: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
`;
}
