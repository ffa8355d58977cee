/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-answer-times.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_BEST_TIME (hf_best_time_get_type ())

/**
 * HfBestTime:
 *
 * When a customer answers the telephone: the hours of a day as a strip, and a sentence.
 */
G_DECLARE_FINAL_TYPE (HfBestTime, hf_best_time, HF, BEST_TIME, GtkWidget)

void        hf_best_time_show (HfBestTime          *self,
                               const HfAnswerTimes *times,
                               const HfAnswerTimes *book,
                               HfMoment             now);
void        hf_best_time_set_narrow (HfBestTime *self, gboolean is_narrow);
const char *hf_best_time_get_words (HfBestTime *self);

G_END_DECLS
