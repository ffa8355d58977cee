/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_join_some_facts:
 * @facts: (array length=n): facts about one thing, of which %NULL and the empty ones are left out
 * @n: how many
 *
 * Returns: (transfer full): them beside each other, as the language joins them; empty without any
 */
char *hf_join_some_facts (const char *const *facts, gsize n) G_GNUC_WARN_UNUSED_RESULT;

/** hf_join_facts: Does so with the facts it is given. */
#define hf_join_facts(...)                                  \
  hf_join_some_facts ((const char *const[]){ __VA_ARGS__ }, \
                      G_N_ELEMENTS (((const char *const[]){ __VA_ARGS__ })))

/**
 * hf_join_all_facts:
 * @facts: facts about one thing, none of them %NULL
 *
 * Returns: (transfer full): what hf_join_facts() makes of them
 */
char *hf_join_all_facts (char **facts) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hf_join_list:
 * @items: (array zero-terminated=1): things of one kind
 *
 * Returns: (transfer full): them one after the other, as the language lists things
 */
char *hf_join_list (char **items) G_GNUC_WARN_UNUSED_RESULT;

/**
 * hf_list_joint:
 *
 * Returns: (transfer none): what hf_join_list() puts between two
 */
const char *hf_list_joint (void);

/**
 * hf_parts_new:
 *
 * Returns: (transfer full) (element-type utf8): no parts yet of a line that tells several counts
 */
GPtrArray *hf_parts_new (void);

/**
 * hf_parts_take:
 * @parts: parts of a line
 * @n: how many there are
 * @words: (transfer full): what says so
 *
 * Adds what there is any of.
 */
void hf_parts_take (GPtrArray *parts, guint n, char *words);

/**
 * hf_parts_join:
 * @parts: parts of a line; nothing is added after
 *
 * Returns: (transfer full): the line, empty without parts
 */
char *hf_parts_join (GPtrArray *parts);

G_END_DECLS
