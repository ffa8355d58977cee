/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_locks_install:
 *
 * Makes the engine lock books so that the locks last as long as its own files are open, whoever
 * else in the process opens and closes the same files. To be called before the first book is
 * opened.
 */
void hf_locks_install (void);

G_END_DECLS
