import { el } from "../dom.js";

/**
 * Opens a dialog that asks for something, and closes with it.
 *
 * @param content what is asked, in words and inputs
 * @param yes what the button says that agrees
 * @param agree is called when it does; what it throws is shown, and the dialog stays
 */
export function dialog({ title, content, yes, grave = false, agree }) {
  const wrong = el("p", { class: "notice wrong", role: "alert" });
  const element = el("dialog", { "aria-labelledby": "dialog-title", close: () => element.remove() });
  const submit = async (event) => {
    event.preventDefault();
    confirm.disabled = true;
    wrong.textContent = "";
    try {
      await agree();
      element.close();
    } catch (error) {
      wrong.textContent = error.message;
    } finally {
      confirm.disabled = false;
    }
  };
  const confirm = el("button", { type: "submit", class: grave ? "grave" : "strong" }, yes);
  element.append(
    el(
      "form",
      { submit },
      el("h2", { id: "dialog-title" }, title),
      ...content,
      wrong,
      el(
        "div",
        { class: "buttons" },
        el("button", { type: "button", click: () => element.close() }, "Cancel"),
        confirm,
      ),
    ),
  );
  document.body.append(element);
  element.showModal();
}
