// Answers the buttons of a chart's page that take something away: copy, share, picture.

function say(button, words) {
  button.dataset.usual ??= button.textContent;
  button.textContent = words;
  setTimeout(() => (button.textContent = button.dataset.usual), 2500);
}

async function copy(button, field) {
  field.focus();
  if (field.select) field.select();
  else getSelection().selectAllChildren(field);
  let done = false;
  try {
    await navigator.clipboard.writeText(field.value ?? field.textContent);
    done = true;
  } catch {
    // On plain HTTP there is no clipboard to ask; what is selected can still be copied.
    done = document.execCommand("copy");
  }
  say(button, done ? button.dataset.done : button.dataset.failed);
}

async function share(button, field) {
  if (!navigator.share) return copy(button, field);
  try {
    await navigator.share({ title: document.title, url: field.textContent });
  } catch {}
}

async function picture(button) {
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  const answer = await fetch(dark ? button.dataset.pngDark : button.dataset.png);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const file = await new Promise((done) => canvas.toBlob(done));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = button.dataset.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const { copy: copied, share: shared, png } = button?.dataset ?? {};
  if (copied) copy(button, document.getElementById(copied));
  else if (shared) share(button, document.getElementById(shared));
  else if (png) picture(button).catch(() => say(button, button.dataset.failed));
});
