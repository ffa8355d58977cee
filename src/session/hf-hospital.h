/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfHospital:
 * @name: what it is called on paper, "" where nobody said
 * @letter: what it writes to its customers, with placeholders; "" where nobody said
 *
 * What a book says of the hospital whose book it is.
 */
typedef struct
{
  char *name;
  char *letter;
} HfHospital;

/**
 * HfHospitalText:
 * @HF_HOSPITAL_NAME: the name
 * @HF_HOSPITAL_LETTER: the letter
 *
 * A part of #HfHospital.
 */
typedef enum
{
  HF_HOSPITAL_NAME,
  HF_HOSPITAL_LETTER,
} HfHospitalText;

HfHospital *hf_hospital_read (HfDatabase *db, GError **error);
void        hf_hospital_free (HfHospital *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHospital, hf_hospital_free)

void        hf_hospital_read_async (HfContext          *context,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
HfHospital *hf_hospital_read_finish (HfStore *store, GAsyncResult *result, GError **error);
void        hf_hospital_set_async (HfContext          *context,
                                   HfHospitalText      part,
                                   const char         *was,
                                   const char         *text,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean    hf_hospital_set_finish (HfStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
