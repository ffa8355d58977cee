/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-beside-rows.h"

G_BEGIN_DECLS

#define HF_TYPE_SAID_MATCHES (hf_said_matches_get_type ())

/**
 * HfSaidMatches:
 *
 * What was said in a call, or is written in a note, of whom a search found by nothing else. Read
 * for the rows on screen only.
 */
G_DECLARE_FINAL_TYPE (HfSaidMatches, hf_said_matches, HF, SAID_MATCHES, HfBesideRows)

HfSaidMatches *hf_said_matches_new (HfContext *context);
void           hf_said_matches_set_search (HfSaidMatches *self, const char *search);
const char    *hf_said_matches_get (HfSaidMatches *self, gint64 customer);

G_END_DECLS
