import { dirname, join } from "node:path";
import { createWorker, OEM, type Worker } from "tesseract.js";
import { encodePageImage } from "./page-image";
import { thresholding_method, type Engine } from "./engine";

/** Starts tesseract.js in a thread of its own with the packaged Vietnamese data; it opens no connection and writes no file. */
export async function startJsEngine(): Promise<Engine> {
  const data = dirname(require.resolve("@tesseract.js-data/vie/package.json"));
  let fail: (cause: unknown) => void = () => undefined;
  const worker = await new Promise<Worker>((resolve, reject) => {
    fail = reject;
    createWorker("vie", OEM.LSTM_ONLY, {
      langPath: join(data, "4.0.0_best_int"),
      gzip: true,
      cacheMethod: "none",
      // Without it a page that fails is thrown where nobody can catch it.
      errorHandler: (cause: unknown) => fail(cause),
    }).then(resolve, reject);
  });
  // The typings hide the thread. Its error, such as memory that ran out, would end the whole program if nobody listened.
  (worker as unknown as { readonly worker: NodeJS.EventEmitter }).worker.on("error", (cause) => fail(cause));
  return {
    recognise(image) {
      return new Promise((resolve, reject) => {
        fail = reject;
        worker
          .setParameters({
            user_defined_dpi: String(Math.round(image.dpi)),
            thresholding_method,
            debug_file: "/dev/null", // what the engine has to say of its work would go to our standard error
          })
          .then(() => worker.recognize(encodePageImage(image), {}, { text: false, hocr: true }))
          .then(({ data: { hocr } }) => resolve(hocr ?? ""), reject);
      });
    },
    async kill() {
      await worker.terminate();
    },
  };
}
