/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_kinship_inverse:
 * @kind: a key of #hf_relation_kinds: what one is to the other
 *
 * Turns a relation round: of a parent the other is the child.
 *
 * Returns: (transfer none): what the other is to the one; @kind itself when it is unknown
 */
const char *hf_kinship_inverse (const char *kind);

/**
 * hf_kinship_word:
 * @kind: a key of #hf_relation_kinds
 * @sex: (nullable): the sex of the one who is it, %NULL when unknown
 *
 * The word for a relative: a parent who is a woman is a mother.
 *
 * Returns: (transfer none): an untranslated msgid
 */
const char *hf_kinship_word (const char *kind, const char *sex);

G_END_DECLS
