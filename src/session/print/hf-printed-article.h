/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/**
 * hf_printed_article_source: An article of the knowledge base, as a #HfRow; the question is a
 * #GVariant with its id.
 */
extern const HfPrintSource hf_printed_article_source;

/**
 * hf_printed_article_new_scope:
 * @id: an article
 *
 * Returns: (transfer full): that article, for paper; the source knows its title
 */
HfPrintScope *hf_printed_article_new_scope (gint64 id);

G_END_DECLS
