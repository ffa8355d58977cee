/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preloaded by tools/test --asan: keeps modules loaded to the end, so that the leak check can name
 * them and tools/lsan.supp can tell a library's leak from ours. */

int dlclose (void *handle);

int
dlclose (void *handle)
{
  (void) handle;
  return 0;
}
