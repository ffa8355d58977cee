/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DUPLICATE_HINT (hf_duplicate_hint_get_type ())

/**
 * HfDuplicateHint:
 *
 * Says under a field, while it is typed, who in the book is like the one typed: a hint, never an
 * obstacle. Not to be seen while nobody is.
 */
G_DECLARE_FINAL_TYPE (HfDuplicateHint, hf_duplicate_hint, HF, DUPLICATE_HINT, GtkWidget)

/**
 * HfDuplicateHint::looked:
 * @self: the hint
 * @is_known: whether that could be read
 *
 * It is known who is like the one typed, or nobody is named any more.
 */

/**
 * HfDuplicateHint::same-person:
 * @self: the hint
 * @id: who is in the book already
 *
 * Somebody said that it is the same person. Whoever was archived has been restored.
 */

/**
 * HfDuplicateHint::family-member:
 * @self: the hint
 * @id: the relative
 *
 * Somebody said that it is a relative. The hint is gone.
 */

/**
 * hf_duplicate_hint_look:
 * @context: what to work with
 * @card: what is known of the person, its id 0 when it is not in the book; with an id the book
 * knows the rest
 * @phone: (nullable): a telephone number as far as it is typed
 *
 * Looks who is like this; a call cancels the one before.
 */
void hf_duplicate_hint_look (HfDuplicateHint *self,
                             HfContext       *context,
                             const HfRow     *card,
                             const char      *phone);

/**
 * hf_duplicate_hint_clear:
 *
 * Forgets everybody, and whom somebody called a relative.
 */
void hf_duplicate_hint_clear (HfDuplicateHint *self);

/**
 * hf_duplicate_hint_get_suspect:
 *
 * Returns: who is taken for the same person, 0 when nobody is or it was answered
 */
gint64 hf_duplicate_hint_get_suspect (HfDuplicateHint *self);

/**
 * hf_duplicate_hint_is_certain:
 *
 * Returns: whether who is named has the same name and the same telephone number
 */
gboolean hf_duplicate_hint_is_certain (HfDuplicateHint *self);

/**
 * hf_duplicate_hint_is_looking:
 *
 * Returns: whether it is not known yet who is like what was typed last
 */
gboolean hf_duplicate_hint_is_looking (HfDuplicateHint *self);

/**
 * hf_duplicate_hint_accept:
 *
 * Answers that who is named is the same person.
 */
void hf_duplicate_hint_accept (HfDuplicateHint *self);

/**
 * hf_duplicate_hint_get_relative:
 *
 * Returns: whom somebody called a relative, 0 for nobody
 */
gint64 hf_duplicate_hint_get_relative (HfDuplicateHint *self);

G_END_DECLS
