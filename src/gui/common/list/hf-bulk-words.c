/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of doing something to many: to customers or to organisations, before and after. */

#include "gui/common/list/hf-bulk-words.h"

#include "core/hf-customer.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfBulkWords of_customers[] = {
  [HF_BULK_GRADE] = { N_ ("Grade Customers"), N_ ("Set _Grade"), NULL },
  [HF_BULK_OWNER] = { N_ ("Owner of Customers"), N_ ("Set _Owner"), NULL },
  [HF_BULK_TAG] = { N_ ("Tags of Customers"), N_ ("Change _Tags"), NULL },
  [HF_BULK_PLAN] = { N_ ("Plan Follow-ups"), N_ ("_Plan"), N_ ("Each follow-up goes to the customer’s owner. Nobody gets a second one on the same day.") },
  [HF_BULK_MOVE] = { N_ ("Move Follow-ups"), N_ ("_Move"), N_ ("The next open follow-up of each customer moves. Promised times and limits stay as they are.") },
  [HF_BULK_FIELD] = { N_ ("Field of Customers"), N_ ("Set _Field"), NULL },
  [HF_BULK_ARCHIVE] = { N_ ("Archive Customers"), N_ ("_Archive"), N_ ("They leave the lists, but not the book: visits still count, and a filter for the archived finds them.") },
  [HF_BULK_RESTORE] = { N_ ("Restore Customers"), N_ ("_Restore"), NULL },
};

static const HfBulkWords of_organisations[] = {
  [HF_BULK_STAGE] = { N_ ("Stage of Organisations"), N_ ("Set _Stage"), NULL },
  [HF_BULK_OWNER] = { N_ ("Owner of Organisations"), N_ ("Set _Owner"), NULL },
  [HF_BULK_TAG] = { N_ ("Tags of Organisations"), N_ ("Change _Tags"), NULL },
  [HF_BULK_FIELD] = { N_ ("Field of Organisations"), N_ ("Set _Field"), NULL },
  [HF_BULK_ARCHIVE] = { N_ ("Archive Organisations"), N_ ("_Archive"), N_ ("They leave the list, but not the book: searching finds them, and so does a filter for the archived.") },
  [HF_BULK_RESTORE] = { N_ ("Restore Organisations"), N_ ("_Restore"), NULL },
};
/* clang-format on */

static gboolean
is_of_customers (const HfEntityDef *def)
{
  return def == &hf_customer_def;
}

static char *
describe_unmoved (const HfBulkResult *result)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *none = hf_format_count (result->left_out);
  g_autofree char *late = hf_format_count (result->past_limit);

  if (result->left_out > 0)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%s has no follow-up planned",
                                                       "%s have no follow-up planned",
                                                       (gulong) result->left_out),
                                             none));
  if (result->past_limit > 0)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%s moves past its limit",
                                                       "%s move past their limit",
                                                       (gulong) result->past_limit),
                                             late));
  g_ptr_array_add (lines, NULL);
  return lines->len > 1 ? g_strjoinv ("\n", (char **) lines->pdata) : NULL;
}

static char *
describe_archived (gboolean are_customers, gulong n, const char *count)
{
  return g_strdup_printf (are_customers ?
                            ngettext ("%s customer archived", "%s customers archived", n) :
                            ngettext ("%s organisation archived", "%s organisations archived", n),
                          count);
}

static char *
describe_restored (gboolean are_customers, gulong n, const char *count)
{
  return g_strdup_printf (are_customers ?
                            ngettext ("%s customer restored", "%s customers restored", n) :
                            ngettext ("%s organisation restored", "%s organisations restored", n),
                          count);
}

static char *
describe_changed (gboolean are_customers, gulong n, const char *count)
{
  return g_strdup_printf (are_customers ?
                            ngettext ("%s customer changed", "%s customers changed", n) :
                            ngettext ("%s organisation changed", "%s organisations changed", n),
                          count);
}

/**
 * hf_bulk_words_get:
 * @kind: what is done
 * @def: to what: customers or organisations
 *
 * Returns: (transfer none): what the dialog for it is called
 */
const HfBulkWords *
hf_bulk_words_get (HfBulkKind kind, const HfEntityDef *def)
{
  return is_of_customers (def) ? &of_customers[kind] : &of_organisations[kind];
}

/**
 * hf_bulk_words_selected:
 * @def: what they are: customers or organisations
 * @n: how many
 *
 * Returns: (transfer full): that so many are selected
 */
char *
hf_bulk_words_selected (const HfEntityDef *def, guint n)
{
  g_autofree char *count = hf_format_count (n);

  return g_strdup_printf (is_of_customers (def) ?
                            ngettext ("%s customer selected", "%s customers selected", n) :
                            ngettext ("%s organisation selected", "%s organisations selected", n),
                          count);
}

static char *
describe_marked_customers (guint n, guint n_unlisted)
{
  g_autofree char *marked = hf_format_count (n);
  g_autofree char *unlisted = hf_format_count (n_unlisted);

  if (n == 0)
    return g_strdup (_ ("Nobody selected"));
  if (n_unlisted == 0)
    return g_strdup_printf (ngettext ("%s selected", "%s selected", n), marked);
  /* Translators: so many are selected, so many of them are not in the list that is shown */
  return g_strdup_printf (_ ("%s selected, %s of them not listed here"), marked, unlisted);
}

/**
 * hf_bulk_words_marked:
 * @def: what is listed: customers or organisations
 * @n: how many are marked
 * @n_unlisted: how many of them are not listed at the moment
 *
 * Returns: (transfer full): how many that are, below their list
 */
char *
hf_bulk_words_marked (const HfEntityDef *def, guint n, guint n_unlisted)
{
  g_autofree char *marked = NULL, *unlisted = NULL;

  if (is_of_customers (def))
    return describe_marked_customers (n, n_unlisted);
  if (n == 0)
    return g_strdup (_ ("No organisation selected"));
  marked = hf_bulk_words_selected (def, n);
  unlisted = hf_format_count (n_unlisted);
  if (n_unlisted == 0)
    return g_steal_pointer (&marked);
  /* Translators: “3 organisations selected”, and how many of them are not in the list shown */
  return g_strdup_printf (_ ("%s, %s of them not listed here"), marked, unlisted);
}

/**
 * hf_bulk_words_preview:
 * @kind: what is going to be done
 * @def: to what
 * @result: what that would come to
 *
 * Returns: (transfer full): how many of them would change
 */
char *
hf_bulk_words_preview (HfBulkKind kind, const HfEntityDef *def, const HfBulkResult *result)
{
  g_autofree char *changed = hf_format_count (result->changed);
  g_autofree char *selected = hf_format_count (result->selected);
  const gulong     n = (gulong) result->selected;

  if (kind == HF_BULK_PLAN)
    /* Translators: so many of so many customers */
    return g_strdup_printf (ngettext ("%s of %s customer gets a follow-up",
                                      "%s of %s customers get a follow-up", n),
                            changed, selected);
  if (kind == HF_BULK_MOVE)
    /* Translators: so many of so many customers */
    return g_strdup_printf (ngettext ("The next follow-up of %s of %s customer moves",
                                      "The next follow-up of %s of %s customers moves", n),
                            changed, selected);
  if (is_of_customers (def))
    /* Translators: so many of so many customers */
    return g_strdup_printf (ngettext ("%s of %s customer changes", "%s of %s customers change", n),
                            changed, selected);
  /* Translators: so many of so many organisations */
  return g_strdup_printf (ngettext ("%s of %s organisation changes",
                                    "%s of %s organisations change", n),
                          changed, selected);
}

static char *
describe_withheld (const HfBulkResult *result)
{
  g_autofree char *count = hf_format_count (result->withheld);

  if (result->withheld == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s open follow-up goes with them, and comes back with them",
                                    "%s open follow-ups go with them, and come back with them",
                                    (gulong) result->withheld),
                          count);
}

static char *
describe_merged (const HfBulkResult *result)
{
  g_autofree char *count = hf_format_count (result->left_out);

  if (result->left_out == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s is left out: merged into another card",
                                    "%s are left out: merged into other cards",
                                    (gulong) result->left_out),
                          count);
}

/**
 * hf_bulk_words_left_out:
 * @kind: what is going to be done
 * @result: what that would come to
 *
 * Returns: (transfer full) (nullable): who is left out, and why; or what goes with the archived
 */
char *
hf_bulk_words_left_out (HfBulkKind kind, const HfBulkResult *result)
{
  g_autofree char *count = hf_format_count (result->left_out);

  if (kind == HF_BULK_MOVE)
    return describe_unmoved (result);
  if (kind == HF_BULK_ARCHIVE)
    return describe_withheld (result);
  if (kind == HF_BULK_RESTORE)
    return describe_merged (result);
  if (result->left_out == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s is left out: archived, deceased or not to be contacted",
                                    "%s are left out: archived, deceased or not to be contacted",
                                    (gulong) result->left_out),
                          count);
}

/**
 * hf_bulk_words_done:
 * @kind: what was done
 * @def: to what
 * @result: what it came to
 *
 * Returns: (transfer full): what to tell then
 */
char *
hf_bulk_words_done (HfBulkKind kind, const HfEntityDef *def, const HfBulkResult *result)
{
  g_autofree char *count = hf_format_count (result->changed);
  gulong           n = (gulong) result->changed;

  if (result->changed == 0)
    return g_strdup (_ ("Nothing had to be changed"));
  if (kind == HF_BULK_PLAN)
    return g_strdup_printf (ngettext ("%s follow-up planned", "%s follow-ups planned", n), count);
  if (kind == HF_BULK_MOVE)
    return g_strdup_printf (ngettext ("%s follow-up moved", "%s follow-ups moved", n), count);
  if (kind == HF_BULK_ARCHIVE)
    return describe_archived (is_of_customers (def), n, count);
  if (kind == HF_BULK_RESTORE)
    return describe_restored (is_of_customers (def), n, count);
  return describe_changed (is_of_customers (def), n, count);
}
