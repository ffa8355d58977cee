/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

#define HF_TYPE_RECORD (hf_record_get_type ())

/**
 * HfRecord:
 *
 * A row as the screen knows it: each field is a property that can be watched. It lives on the main
 * thread and takes newer rows in the place of older ones.
 */
G_DECLARE_DERIVABLE_TYPE (HfRecord, hf_record, HF, RECORD, GObject)

/**
 * HfRecordClass:
 * @parent_class: the parent class
 * @def: the entity's table
 * @pspecs: (owned): the properties made from it, by field index
 *
 * The class of a record; a subclass only names its table.
 */
struct _HfRecordClass
{
  GObjectClass       parent_class;
  const HfEntityDef *def;
  GParamSpec       **pspecs;
};

void         hf_record_class_install_fields (HfRecordClass *klass, const HfEntityDef *def);
HfRecord    *hf_record_new (const HfRow *row);
HfRecord    *hf_record_new_pending (const HfEntityDef *def, gint64 id);
gint64       hf_record_get_id (HfRecord *self);
const HfRow *hf_record_get_row (HfRecord *self);
void         hf_record_set_row (HfRecord *self, const HfRow *row);

/**
 * HF_DEFINE_ENTITY:
 * @TypeName: the record type, such as HfCustomer
 * @type_name: its prefix, such as hf_customer
 *
 * Defines an entity's record type over `type_name_def`.
 */
#define HF_DEFINE_ENTITY(TypeName, type_name)                                   \
  struct _##TypeName                                                            \
  {                                                                             \
    HfRecord parent_instance;                                                   \
  };                                                                            \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, HF_TYPE_RECORD)                     \
  static void type_name##_class_init (TypeName##Class *klass)                   \
  {                                                                             \
    hf_record_class_install_fields (HF_RECORD_CLASS (klass), &type_name##_def); \
  }                                                                             \
  static void type_name##_init (TypeName *self) {}

G_END_DECLS
