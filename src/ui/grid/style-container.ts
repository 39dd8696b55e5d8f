/**
 * Lets the grid's generated styles in under a strict `style-src 'self'`: it puts its <style> elements into a container that
 * never joins the page, and each is published at once as a constructed style sheet. Rests on the grid using insertBefore,
 * after and remove on them; the flow tests watch for a policy violation and for an unstyled header.
 */

export function makeStyleContainer(page: Document): HTMLElement {
  const container = page.createElement('div');
  const sheets = new Map<Element, CSSStyleSheet>();

  function publish(): void {
    const own = new Set(sheets.values());
    const others = page.adoptedStyleSheets.filter((sheet) => !own.has(sheet));
    const present: CSSStyleSheet[] = [];
    for (const element of container.children) {
      const sheet = sheets.get(element);
      if (sheet) present.push(sheet);
    }
    page.adoptedStyleSheets = [...others, ...present];
  }

  function adopt(element: Element): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(element.textContent);
    sheets.set(element, sheet);
    element.after = (...added) => {
      Element.prototype.after.apply(element, added);
      for (const node of added) if (node instanceof Element) adopt(node);
      publish();
    };
    element.remove = () => {
      Element.prototype.remove.call(element);
      publish();
      sheets.delete(element);
    };
  }

  container.insertBefore = <T extends Node>(node: T, before: Node | null): T => {
    Node.prototype.insertBefore.call(container, node, before);
    if (node instanceof Element) adopt(node);
    publish();
    return node;
  };
  return container;
}
