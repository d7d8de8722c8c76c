// Short helpers for creating and changing elements.
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const show = (one, visible) => one.classList.toggle('d-none', !visible);

const seconds = (count) => new Promise((resolve) => { setTimeout(resolve, count * 1000); });
