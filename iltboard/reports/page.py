"""A Markdown report as a page that needs nothing else: no script, no picture, nothing from elsewhere."""

from __future__ import annotations

from html import escape

from markdown_it import MarkdownIt

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ max-width: 44em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.5 system-ui, sans-serif; color: #10151d; }}
h1, h2, h3 {{ line-height: 1.25; }}
h2 {{ margin-top: 1.6em; border-bottom: 1px solid #9db2d0; }}
table {{ border-collapse: collapse; }}
th, td {{ padding: 0.2em 0.8em; border-bottom: 1px solid #e6eaf0; text-align: left; }}
</style>
</head>
<body>
{body}</body>
</html>
"""


def page(title: str, markdown: str) -> str:
    """The page; `title` is plain text. HTML in the Markdown is shown and not obeyed."""
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    return _PAGE.format(title=escape(title), body=renderer.render(markdown))
