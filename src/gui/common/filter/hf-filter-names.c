/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The names a filter needs: a hospital has some hundreds of staff and of tests, and few fields of
 * its own, so they are simply kept. */

#include "gui/common/filter/hf-filter-names.h"

#include "base/hf-weak.h"
#include "core/hf-case-class.h"
#include "core/hf-custom-field.h"
#include "core/hf-department.h"
#include "core/hf-measurement.h"
#include "core/hf-package.h"
#include "core/hf-plan-row.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "gui/common/hf-staff-words.h"
#include "session/health/hf-health-used.h"
#include "session/staff/hf-owners.h"

typedef struct
{
  const HfEntityDef *def;
  guint              name;
  guint              order;
  int                archived; /* the field by which some are left out, -1 where all are kept */
} Source;

/* A saved filter may ask for a field that was archived since. */
static const Source sources[] = {
  { &hf_staff_def, HF_STAFF_NAME, HF_STAFF_NAME, -1 }, /* read as owners */
  { &hf_department_def, HF_DEPARTMENT_NAME, HF_DEPARTMENT_NAME, HF_DEPARTMENT_ARCHIVED },
  { &hf_case_class_def, HF_CASE_CLASS_NAME, HF_CASE_CLASS_NAME, HF_CASE_CLASS_ARCHIVED },
  { &hf_tier_def, HF_TIER_NAME, HF_TIER_NAME, HF_TIER_ARCHIVED },
  { &hf_package_def, HF_PACKAGE_NAME, HF_PACKAGE_NAME, HF_PACKAGE_ARCHIVED },
  { &hf_plan_row_def, HF_PLAN_NAME, HF_PLAN_NAME, HF_PLAN_ARCHIVED },
  { &hf_custom_field_def, HF_CUSTOM_FIELD_NAME, HF_CUSTOM_FIELD_POSITION, -1 },
};

struct _HfFilterNames
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *cancellable;
  GPtrArray    *rows[G_N_ELEMENTS (sources)]; /* of HfRow, NULL until they are read */
  char        **tests;                        /* NULL until they are read */

  gboolean has_failed; /* which was told; with the next change all are read again */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfFilterNames, hf_filter_names, G_TYPE_OBJECT)

static int
find_source (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].def->name, entity))
      return (int) i;
  return -1;
}

typedef struct
{
  HfWeak       *names;
  const Source *source;
} Reading;

/* What cannot be read leaves the names as they were: a chip then shows a dash of its own. */
static void
tell_failure (HfFilterNames *self, const GError *error)
{
  gboolean was_failing = self->has_failed;

  self->has_failed = TRUE;
  if (!was_failing)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_rows (Reading *read, GPtrArray *read_rows, const GError *error)
{
  g_autofree Reading *reading = read;
  g_autoptr (HfFilterNames) self = hf_weak_take (reading->names);
  g_autoptr (GPtrArray) rows = read_rows;
  GPtrArray **place;

  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (rows == NULL)
    {
      tell_failure (self, error);
      return;
    }
  place = &self->rows[reading->source - sources];
  g_clear_pointer (place, g_ptr_array_unref);
  *place = g_steal_pointer (&rows);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rows_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hf_store_query_finish (HF_STORE (store), result, &error);

  take_rows (user_data, rows, error);
}

/* A colleague who left may have customers still. */
static void
owners_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hf_owners_read_finish (HF_STORE (store), result, &error);

  take_rows (user_data, rows, error);
}

static void
read_rows (HfFilterNames *self, const Source *source)
{
  Reading *reading = g_new (Reading, 1);
  g_autoptr (HfQuery) query = hf_query_new (source->def, hf_context_get_viewer (self->context));

  *reading = (Reading){ hf_weak_new (self), source };
  if (source->def == &hf_staff_def)
    {
      hf_owners_read_async (self->context, self->cancellable, owners_read_cb, reading);
      return;
    }
  if (source->archived >= 0)
    hf_query_where (query, (guint) source->archived, HF_OP_NULL, HF_NULL);
  hf_query_order (query, source->order, FALSE);
  hf_store_query_async (hf_context_get_store (self->context), query, self->cancellable,
                        rows_read_cb, reading);
}

static gpointer
list_tests (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_health_used_list (db, error);
}

static void
tests_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFilterNames) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) tests = hf_store_run_finish (HF_STORE (store), result, &error);

  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (tests == NULL)
    {
      tell_failure (self, error);
      return;
    }
  g_strfreev (self->tests);
  self->tests = g_steal_pointer (&tests);
}

static void
read_tests (HfFilterNames *self)
{
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, list_tests, NULL, NULL,
                      (GDestroyNotify) g_strfreev, self->cancellable, tests_read_cb,
                      hf_weak_new (self));
}

static void
store_changed_cb (HfFilterNames *self, HfChanged *changed)
{
  gboolean is_repeated = self->has_failed;

  self->has_failed = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (is_repeated || hf_changed_has_entity (changed, sources[i].def))
      read_rows (self, &sources[i]);
  if (is_repeated || hf_changed_has_entity (changed, &hf_measurement_def))
    read_tests (self);
}

static void
hf_filter_names_dispose (GObject *object)
{
  HfFilterNames *self = HF_FILTER_NAMES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_filter_names_parent_class)->dispose (object);
}

static void
hf_filter_names_finalize (GObject *object)
{
  HfFilterNames *self = HF_FILTER_NAMES (object);

  g_object_unref (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_strfreev (self->tests);

  G_OBJECT_CLASS (hf_filter_names_parent_class)->finalize (object);
}

static void
hf_filter_names_class_init (HfFilterNamesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_filter_names_dispose;
  object_class->finalize = hf_filter_names_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_FILTER_NAMES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HfFilterNames::failed:
   * @self: the names
   * @error: (type GError): why
   *
   * Names could not be read; told once for all of them.
   */
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_FILTER_NAMES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
hf_filter_names_init (HfFilterNames *self)
{
  self->cancellable = g_cancellable_new ();
}

HfFilterNames *
hf_filter_names_new (HfContext *context)
{
  HfFilterNames *self = g_object_new (HF_TYPE_FILTER_NAMES, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    read_rows (self, &sources[i]);
  read_tests (self);
  return self;
}

GPtrArray *
hf_filter_names_get_rows (HfFilterNames *self, const char *entity)
{
  int index = find_source (entity);

  g_return_val_if_fail (HF_IS_FILTER_NAMES (self) && index >= 0, NULL);

  return self->rows[index];
}

const char *const *
hf_filter_names_get_tests (HfFilterNames *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (HF_IS_FILTER_NAMES (self), none);

  return self->tests != NULL ? (const char *const *) self->tests : none;
}

static const HfRow *
find_row (HfFilterNames *self, int source, gint64 id)
{
  GPtrArray *rows = source >= 0 ? self->rows[source] : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((const HfRow *) g_ptr_array_index (rows, i))->id == id)
      return g_ptr_array_index (rows, i);
  return NULL;
}

char *
hf_filter_names_find (const HfEntityDef *def, gint64 id, gpointer self)
{
  int          index = find_source (def->name);
  const HfRow *row = find_row (HF_FILTER_NAMES (self), index, id);

  if (row == NULL)
    return NULL;
  return def == &hf_staff_def ? hf_staff_words_name (row) :
                                g_strdup (hf_row_text (row, sources[index].name));
}

const HfRow *
hf_filter_names_find_own_choice (HfFilterNames *self, gint64 field)
{
  g_return_val_if_fail (HF_IS_FILTER_NAMES (self), NULL);

  const HfRow *row = find_row (self, find_source (hf_custom_field_def.name), field);

  if (row == NULL ||
      g_strcmp0 (hf_row_text (row, HF_CUSTOM_FIELD_KIND), HF_CUSTOM_FIELD_CHOICE) != 0)
    return NULL;
  return row;
}
