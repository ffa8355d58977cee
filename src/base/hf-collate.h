/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of names: by pinyin, Latin letters behind, as Chinese users expect it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_collate_key:
 * @name: (nullable): any bytes; %NULL is the empty name
 *
 * Makes the key by which a name is sorted. Keys are compared byte by byte; they may be stored as
 * long as hf_collate_version() stays the same. Thread-safe.
 *
 * Returns: (transfer full): the key
 */
GBytes *hf_collate_key (const char *name);

/**
 * hf_collate_person_key:
 * @name: (nullable): the name of a person, any bytes
 *
 * Makes the key by which the name of a person is sorted: as hf_collate_key() does, but with the
 * surname where it is read as one. 曾 stands at zeng, and all 曾 together.
 *
 * Returns: (transfer full): the key
 */
GBytes *hf_collate_person_key (const char *name);

/**
 * hf_collate_version:
 *
 * Names the rules that the keys were made by; other rules make other keys.
 *
 * Returns: (transfer full): an opaque version
 */
char *hf_collate_version (void);

G_END_DECLS
