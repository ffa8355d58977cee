/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-beside-rows.h"

G_BEGIN_DECLS

#define HF_TYPE_PHONE_MATCHES (hf_phone_matches_get_type ())

/**
 * HfPhoneMatches:
 *
 * By which number each hit of a search was found, read for the rows on screen only.
 */
G_DECLARE_FINAL_TYPE (HfPhoneMatches, hf_phone_matches, HF, PHONE_MATCHES, HfBesideRows)

HfPhoneMatches *hf_phone_matches_new (HfContext *context);
gboolean        hf_phone_matches_set_search (HfPhoneMatches *self, const char *search);
const char     *hf_phone_matches_get_digits (HfPhoneMatches *self);
const char     *hf_phone_matches_get (HfPhoneMatches *self, gint64 customer);

G_END_DECLS
