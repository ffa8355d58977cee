/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the palette. It knows the names of actions, which are the window's, but not what they
 * do. */

#include "session/search/hf-finding.h"

#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-package.h"
#include "core/hf-staff.h"

struct _HfFinding
{
  GObject parent_instance;

  HfFindingKind kind;

  /* owned */
  char     *text;
  HfRow    *row;    /* of what has a card */
  char     *said;   /* in a call or a note by which a person was found, or NULL */
  char     *number; /* by which a person was found, or NULL */
  GVariant *target; /* NULL when the action takes none */
  char     *key;    /* an accelerator, or NULL */

  const char *action; /* interned; NULL when it opens nothing */
};

G_DEFINE_FINAL_TYPE (HfFinding, hf_finding, G_TYPE_OBJECT)

static void
hf_finding_finalize (GObject *object)
{
  HfFinding *self = HF_FINDING (object);

  g_free (self->text);
  g_clear_pointer (&self->row, hf_row_unref);
  g_free (self->said);
  g_free (self->number);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->key);

  G_OBJECT_CLASS (hf_finding_parent_class)->finalize (object);
}

static void
hf_finding_class_init (HfFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_finding_finalize;
}

static void
hf_finding_init (HfFinding *self)
{
}

/**
 * hf_finding_new_text:
 * @kind: %HF_FINDING_HEADING or %HF_FINDING_TROUBLE
 * @text: what it says, translated
 *
 * Returns: (transfer full): a line that opens nothing
 */
HfFinding *
hf_finding_new_text (HfFindingKind kind, const char *text)
{
  return hf_finding_new_action (kind, text, NULL, NULL, NULL);
}

typedef struct
{
  const HfEntityDef *def;
  HfFindingKind      kind;
  guint              name;
  const char        *action;
  const char        *target; /* (nullable): what the action is given before the row’s id */
} Opened;

/* clang-format off */
static const Opened opened[] = {
  { &hf_customer_def, HF_FINDING_PERSON, HF_CUSTOMER_NAME, "win.show-customer", NULL },
  { &hf_organisation_def, HF_FINDING_ORGANISATION, HF_ORGANISATION_NAME, "win.show-organisation", NULL },
  { &hf_article_def, HF_FINDING_ARTICLE, HF_ARTICLE_NAME, "win.show-article", NULL },
  { &hf_staff_def, HF_FINDING_STAFF, HF_STAFF_NAME, "win.show-staff", NULL },
  { &hf_department_def, HF_FINDING_DEPARTMENT, HF_DEPARTMENT_NAME, "win.edit-rows", "departments" },
  { &hf_package_def, HF_FINDING_PACKAGE, HF_PACKAGE_NAME, "win.edit-rows", "packages" },
};
/* clang-format on */

static const Opened *
find_opened (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (opened); i++)
    if (opened[i].def == def)
      return &opened[i];
  g_assert_not_reached ();
}

static HfFinding *
new_opened (const HfRow *row)
{
  const Opened *how = find_opened (row->def);
  GVariant     *target = how->target != NULL ?
                           g_variant_new_printf ("%s/%" G_GINT64_FORMAT, how->target, row->id) :
                           g_variant_new_int64 (row->id);

  return hf_finding_new_action (how->kind, hf_row_text (row, how->name), how->action, target, NULL);
}

/* What is done, or not to be done, is not called once more: whose it is can be seen. */
static HfFinding *
new_call (const HfRow *row)
{
  gboolean is_to_do = hf_follow_up_is_to_do (row);
  gint64   id = is_to_do ? row->id : hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);

  return hf_finding_new_action (HF_FINDING_CALL, hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME),
                                is_to_do ? "win.show-follow-up" : "win.show-customer",
                                g_variant_new_int64 (id), NULL);
}

/**
 * hf_finding_new_row:
 * @row: a person, an organisation, an article, somebody of the staff, a department, a service
 * package or a follow-up, as the viewer may see it
 *
 * Returns: (transfer full): a line that opens a card, or the place where such rows are kept
 */
HfFinding *
hf_finding_new_row (const HfRow *row)
{
  HfFinding *self = row->def == &hf_follow_up_def ? new_call (row) : new_opened (row);

  self->row = hf_row_ref (row);
  return self;
}

/**
 * hf_finding_new_person:
 * @row: a person, as the viewer may see it
 * @said: (nullable): what was said in a call or a note by which the person was found
 * @number: (nullable): the telephone number by which the person was found, as the viewer may see it
 *
 * Returns: (transfer full): a line that opens the card
 */
HfFinding *
hf_finding_new_person (const HfRow *row, const char *said, const char *number)
{
  HfFinding *self = hf_finding_new_row (row);

  self->said = g_strdup (said);
  self->number = g_strdup (number);
  return self;
}

/**
 * hf_finding_new_action:
 * @kind: what it is
 * @text: what it is called, translated
 * @action: (nullable): the action it activates
 * @target: (nullable): what the action is given; a floating one is consumed
 * @key: (nullable): the key that does the same, as GTK writes accelerators
 *
 * Returns: (transfer full): a line
 */
HfFinding *
hf_finding_new_action (HfFindingKind kind,
                       const char   *text,
                       const char   *action,
                       GVariant     *target,
                       const char   *key)
{
  HfFinding *self = g_object_new (HF_TYPE_FINDING, NULL);

  self->kind = kind;
  self->text = g_strdup (text);
  self->action = g_intern_string (action);
  self->target = target ? g_variant_ref_sink (target) : NULL;
  self->key = g_strdup (key);
  return self;
}

/**
 * hf_finding_get_kind:
 * @self: a line
 *
 * Returns: what it is
 */
HfFindingKind
hf_finding_get_kind (HfFinding *self)
{
  return self->kind;
}

/**
 * hf_finding_get_text:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what it is called; a name as it is in the book
 */
const char *
hf_finding_get_text (HfFinding *self)
{
  return self->text;
}

/**
 * hf_finding_get_row:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the person or organisation
 */
const HfRow *
hf_finding_get_row (HfFinding *self)
{
  return self->row;
}

/**
 * hf_finding_get_said:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what was said in a call or a note by which a person was
 * found
 */
const char *
hf_finding_get_said (HfFinding *self)
{
  return self->said;
}

/**
 * hf_finding_get_number:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the telephone number by which a person was found
 */
const char *
hf_finding_get_number (HfFinding *self)
{
  return self->number;
}

/**
 * hf_finding_get_action:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the action that opens it
 */
const char *
hf_finding_get_action (HfFinding *self)
{
  return self->action;
}

/**
 * hf_finding_get_target:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what the action is given
 */
GVariant *
hf_finding_get_target (HfFinding *self)
{
  return self->target;
}

/**
 * hf_finding_get_key:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the key that does the same, as GTK writes accelerators
 */
const char *
hf_finding_get_key (HfFinding *self)
{
  return self->key;
}

/**
 * hf_finding_opens:
 * @self: a line
 *
 * Returns: whether it can be chosen
 */
gboolean
hf_finding_opens (HfFinding *self)
{
  return self->action != NULL;
}

/**
 * hf_finding_is_same:
 * @self: a line
 * @other: another
 *
 * Returns: whether both open the same
 */
gboolean
hf_finding_is_same (HfFinding *self, HfFinding *other)
{
  return self->kind == other->kind && self->action == other->action &&
         (self->target == other->target || (self->target != NULL && other->target != NULL &&
                                            g_variant_equal (self->target, other->target)));
}
