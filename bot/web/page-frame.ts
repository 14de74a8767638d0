import { html, type Html, type HtmlPart } from "./html";

/** A whole page around `main`, with a skip link to it. */
export function framePage(title: string, main: HtmlPart): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Cẩm Nang</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/page.css" />
        <script type="module" src="/assets/document.js"></script>
      </head>
      <body class="reading">
        <a class="skip" href="#main">Đến nội dung chính</a>
        <header class="site">
          <a class="brand" href="/"><img src="/assets/favicon.svg" alt="" width="32" height="32" /> Cẩm Nang</a>
          <nav aria-label="Chính"><a href="/documents">Văn bản</a> <a href="/">Hỏi đáp</a></nav>
        </header>
        <main id="main" tabindex="-1">${main}</main>
      </body>
    </html> `;
}

/** For an address at which nothing is. */
export function missingPage(): Html {
  return framePage(
    "Không tìm thấy",
    html`<div class="plain">
      <h1>Không tìm thấy văn bản này</h1>
      <p>Có thể văn bản đã được gỡ khỏi thư viện, hoặc đường dẫn bị thiếu vài ký tự.</p>
      <p><a href="/documents">Xem các văn bản hiện có</a> hoặc <a href="/">quay lại hỏi đáp</a>.</p>
    </div>`,
  );
}

/** For the address of a paper that opens nothing, or nothing any more; it does not say which. */
export function missingPaperPage(): Html {
  return framePage(
    "Không mở được",
    html`<div class="plain">
      <h1>Không mở được tệp này</h1>
      <p>Liên kết đã hết hạn, bị thiếu vài ký tự, hoặc không dành cho anh/chị.</p>
      <p>Hãy <a href="/">quay lại hỏi đáp</a> và gõ “tạo hồ sơ” để lấy liên kết mới.</p>
    </div>`,
  );
}
