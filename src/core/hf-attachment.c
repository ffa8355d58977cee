/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A file kept with a customer or an organisation; its contents lie beside the book under their
 * hash. */

#include "core/hf-attachment.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_ATTACHMENT_CUSTOMER]     = { "customer", N_ ("Customer"), HF_FIELD_REF, 0, .ref = "customer" },
  [HF_ATTACHMENT_ORGANISATION] = { "organisation", N_ ("Organisation"), HF_FIELD_REF, 0, .ref = "organisation" },
  [HF_ATTACHMENT_NAME]         = { "name", N_ ("File name"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL | HF_FIELD_SEARCHED },
  [HF_ATTACHMENT_MEDIA_TYPE]   = { "media_type", N_ ("Kind of file"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_ATTACHMENT_SIZE]         = { "size", N_ ("Size"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_ATTACHMENT_HASH]         = { "hash", N_ ("Checksum"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_ATTACHMENT_AT]           = { "at", N_ ("Added"), HF_FIELD_INSTANT, HF_FIELD_REQUIRED },
  [HF_ATTACHMENT_STAFF]        = { "staff", N_ ("By"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_ATTACHMENT_NOTE]         = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_ATTACHMENT_PHOTO]        = { "photo", N_ ("Photo of the customer"), HF_FIELD_BOOL, HF_FIELD_INTERNAL },
  [HF_ATTACHMENT_STAFF_NAME]   = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_ATTACHMENT_N_FIELDS);

const HfEntityDef hf_attachment_def = { "attachment", N_ ("Attached file"), fields,
                                        G_N_ELEMENTS (fields), hf_attachment_get_type };

HF_DEFINE_ENTITY (HfAttachment, hf_attachment)
