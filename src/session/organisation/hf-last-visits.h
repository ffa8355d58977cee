/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-beside-rows.h"

G_BEGIN_DECLS

#define HF_TYPE_LAST_VISITS (hf_last_visits_get_type ())

/**
 * HfLastVisits:
 *
 * When somebody was last on site with each of the organisations that a list has on screen. It is
 * not in the book, as other last activities are: no index has it in order.
 */
G_DECLARE_FINAL_TYPE (HfLastVisits, hf_last_visits, HF, LAST_VISITS, HfBesideRows)

HfLastVisits *hf_last_visits_new (HfContext *context);
const char   *hf_last_visits_get (HfLastVisits *self, gint64 organisation);

G_END_DECLS
