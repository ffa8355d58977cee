/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfVisitFlags:
 * @HF_VISIT_FIRST: the customer's first visit ever
 * @HF_VISIT_MONTH: the customer's first in its month
 * @HF_VISIT_YEAR: the customer's first in its year
 * @HF_VISIT_MONTH_DEPARTMENT: the first in its month in its department
 * @HF_VISIT_YEAR_DEPARTMENT: the first in its year in its department
 * @HF_VISIT_MONTH_DOCTOR: the first in its month with its doctor
 * @HF_VISIT_YEAR_DOCTOR: the first in its year with its doctor
 * @HF_VISIT_NEW_MONTH: the customer's first visit ever falls in this visit's month
 * @HF_VISIT_NEW_YEAR: the customer's first visit ever falls in this visit's year
 *
 * What a visit counts for. Distinct patients do not add up over months, these flags do: a roll-up
 * adds them. The tenth bit is the store's.
 */
typedef enum /*< flags >*/
{
  HF_VISIT_FIRST = 1 << 0,
  HF_VISIT_MONTH = 1 << 1,
  HF_VISIT_YEAR = 1 << 2,
  HF_VISIT_MONTH_DEPARTMENT = 1 << 3,
  HF_VISIT_YEAR_DEPARTMENT = 1 << 4,
  HF_VISIT_MONTH_DOCTOR = 1 << 5,
  HF_VISIT_YEAR_DOCTOR = 1 << 6,
  HF_VISIT_NEW_MONTH = 1 << 7,
  HF_VISIT_NEW_YEAR = 1 << 8,
} HfVisitFlags;

/**
 * HfVisitScope:
 * @HF_VISIT_SCOPE_ALL: the whole hospital
 * @HF_VISIT_SCOPE_DEPARTMENT: the visit's department
 * @HF_VISIT_SCOPE_DOCTOR: the visit's doctor
 *
 * Where patients are counted. A patient counts once in each.
 */
typedef enum
{
  HF_VISIT_SCOPE_ALL,
  HF_VISIT_SCOPE_DEPARTMENT,
  HF_VISIT_SCOPE_DOCTOR,
} HfVisitScope;

#define HF_VISIT_N_SCOPES 3

/* Behind the flags proper follow numbers of twelve bits. For the first visit of a month in a scope:
 * how many months before the customer had last come there, 0 for never; so that patients can be
 * counted over any range of months. And for every visit: how many months after the customer's first
 * visit ever. What is longer ago than three centuries counts as three centuries ago. */
#define HF_VISIT_GAP_SHIFT(scope)     (10u + 12u * (guint) (scope))
#define HF_VISIT_AGE_SHIFT            HF_VISIT_GAP_SHIFT (HF_VISIT_N_SCOPES)
#define HF_VISIT_MAX_MONTHS           ((1 << 12) - 1)
#define HF_VISIT_MONTHS(flags, shift) ((int) ((flags) >> (shift)) & HF_VISIT_MAX_MONTHS)

/**
 * HfVisitMark:
 * @id: the visit
 * @date: ISO date
 * @time: "HH:MM", or "" for unknown, which counts as 00:00
 * @external_id: (nullable): its number in the source system
 * @department: 0 for none
 * @doctor: 0 for none
 * @fee: in fen
 * @stored: the flags it has now
 * @flags: the flags it should have
 *
 * As much of a visit as counting needs.
 */
typedef struct
{
  gint64  id;
  char    date[11];
  char    time[6];
  char   *external_id;
  gint64  department;
  gint64  doctor;
  gint64  fee;
  guint64 stored;
  guint64 flags;
} HfVisitMark;

void hf_visit_flags_compute (HfVisitMark *marks, guint n_marks);

G_END_DECLS
