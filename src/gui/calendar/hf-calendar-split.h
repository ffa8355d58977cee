/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CALENDAR_SPLIT (hf_calendar_split_get_type ())

/**
 * HfCalendarSplit:
 *
 * Two children, a main and a side one: beside each other where there is the width, else the side
 * one below.
 */
G_DECLARE_FINAL_TYPE (HfCalendarSplit, hf_calendar_split, HF, CALENDAR_SPLIT, GtkWidget)

G_END_DECLS
