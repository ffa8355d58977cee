/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfDemoDiagnosis:
 * @name: as a doctor writes it
 * @grade: how closely it is followed up
 * @reason: why somebody calls afterwards
 *
 * What people come with.
 */
typedef struct
{
  const char *name;
  const char *grade;
  const char *reason;
} HfDemoDiagnosis;

#define HF_DEMO_DIAGNOSES 6

/**
 * HfDemoDepartment:
 * @name: its name
 * @weight: its part of the customers, of 100
 * @women: women among them, of 100
 * @youngest: the youngest
 * @oldest: the oldest
 * @cheapest: the smallest fee, yuan
 * @dearest: the largest fee, yuan
 * @diagnoses: what people come with, the commonest first
 * @functions: what it is there for
 * @services: what it offers
 *
 * A department of the sample hospital.
 */
typedef struct
{
  const char     *name;
  guint           weight;
  guint           women;
  guint           youngest;
  guint           oldest;
  guint           cheapest;
  guint           dearest;
  HfDemoDiagnosis diagnoses[HF_DEMO_DIAGNOSES];
  const char     *functions;
  const char     *services;
} HfDemoDepartment;

#define HF_DEMO_DEPARTMENTS 8

extern const HfDemoDepartment hf_demo_departments[HF_DEMO_DEPARTMENTS];

/**
 * hf_demo_diagnosis_of:
 * @picked: what somebody was to come with
 * @is_woman: the sex
 *
 * Returns: (transfer none): that, or what such a person may have instead: of the same grade, on
 *   which depends when to call
 */
const HfDemoDiagnosis *hf_demo_diagnosis_of (const HfDemoDiagnosis *picked, gboolean is_woman);

/* Notes of calls, by outcome; ended by %NULL. */
extern const char *const hf_demo_fine_notes[];
extern const char *const hf_demo_later_notes[];
extern const char *const hf_demo_skip_notes[];

/* Notes on customers, their tags; ended by %NULL. */
extern const char *const hf_demo_customer_notes[];
extern const char *const hf_demo_tags[];

G_END_DECLS
