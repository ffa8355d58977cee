/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_ATTACHMENT (hf_attachment_get_type ())
G_DECLARE_FINAL_TYPE (HfAttachment, hf_attachment, HF, ATTACHMENT, HfRecord)

/**
 * HfAttachment:
 *
 * A file kept with a customer or an organisation; its contents lie beside the book under their
 * hash.
 */
extern const HfEntityDef hf_attachment_def;

/* The fields of an attachment, indices into its rows. */
enum
{
  HF_ATTACHMENT_CUSTOMER,
  HF_ATTACHMENT_ORGANISATION,
  HF_ATTACHMENT_NAME,
  HF_ATTACHMENT_MEDIA_TYPE,
  HF_ATTACHMENT_SIZE,
  HF_ATTACHMENT_HASH,
  HF_ATTACHMENT_AT,
  HF_ATTACHMENT_STAFF,
  HF_ATTACHMENT_NOTE,
  HF_ATTACHMENT_PHOTO,
  HF_ATTACHMENT_STAFF_NAME,
  HF_ATTACHMENT_N_FIELDS,
};

G_END_DECLS
