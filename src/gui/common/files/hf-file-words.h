/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/files/hf-preview-reader.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* How attached files are described. All (transfer full). */

GIcon *hf_file_words_icon (const HfRow *attachment);
char  *hf_file_words_name (const HfRow *attachment);
char  *hf_file_words_facts (const HfRow *attachment,
                            HfDate       today); /* PDF · 1.2 MB · 19 Nov 15:05 · Lin */

/**
 * hf_file_words_texture:
 * @picture: what another program painted of it
 *
 * Returns: (transfer full): that, for a widget
 */
GdkTexture *hf_file_words_texture (const HfPicture *picture);

G_END_DECLS
