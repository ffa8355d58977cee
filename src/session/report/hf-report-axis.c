/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The axes of the matrix of customers: each cuts them into buckets, and each bucket is a filter of
 * the list of customers, written from the same values as it is counted by. */

#include "session/report/hf-report-axis.h"

#include "core/hf-case-class.h"
#include "core/hf-case-rules.h"
#include "core/hf-customer.h"
#include "session/search/hf-filter-words.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define MOST_WORDS     15 /* different words of a text: beyond, one reads no table */
#define MOST_CLASSES   40
#define MONTHS_OF_YEAR 12

typedef enum
{
  CLASSES,
  CHOICES,
  WORDS,
  AGES,
} Manner;

typedef struct
{
  const char *key;
  const char *label; /* NULL: that of the field */
  Manner      manner;
  guint       field; /* of a customer */
} Axis;

/* The keys of classes are those of their axes in the book. */
static const Axis axes[] = {
  { HF_CASE_AXIS_SPECIALTY, N_ ("Specialty"), CLASSES, 0 },
  { HF_CASE_AXIS_DISEASE, N_ ("Disease"), CLASSES, 0 },
  { HF_CASE_AXIS_REGION, N_ ("Region"), CLASSES, 0 },
  { "province", NULL, WORDS, HF_CUSTOMER_PROVINCE },
  { "city", NULL, WORDS, HF_CUSTOMER_CITY },
  { "sex", NULL, CHOICES, HF_CUSTOMER_SEX },
  { "age", N_ ("Age"), AGES, HF_CUSTOMER_BIRTH_DATE },
  { "occupation", NULL, WORDS, HF_CUSTOMER_OCCUPATION },
  { "stage", NULL, CHOICES, HF_CUSTOMER_STAGE_NOW },
  { "need", NULL, CHOICES, HF_CUSTOMER_NEED },
  { "value", NULL, CHOICES, HF_CUSTOMER_VALUE_NOW },
  { "grade", NULL, CHOICES, HF_CUSTOMER_GRADE },
  { "category", NULL, CHOICES, HF_CUSTOMER_CATEGORY },
  { "origin", NULL, WORDS, HF_CUSTOMER_ORIGIN },
  { "entered_by", NULL, WORDS, HF_CUSTOMER_ENTERED_BY },
};

/* The first year of each band of ages. */
static const int ages[] = { 0, 7, 18, 35, 50, 65, 80 };

static const Axis *
find_axis (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    if (g_str_equal (axes[i].key, key))
      return &axes[i];
  g_assert_not_reached ();
}

static void
ask (HfMatrixBucket *bucket, guint field, HfFilterOp op, const char *const *values)
{
  hf_filter_add (bucket->whom, &(HfCondition){ &hf_customer_def, field, 0, op, (char **) values });
}

static void
ask_for_one (HfMatrixBucket *bucket, guint field, HfFilterOp op, const char *value)
{
  const char *values[] = { value, NULL };

  ask (bucket, field, op, values);
}

static void
ask_for_classes (HfMatrixBucket *bucket, HfFilterOp op, const char *const *ids)
{
  hf_filter_add (bucket->whom,
                 &(HfCondition){ &hf_case_class_def, HF_CASE_CLASS_PARENT, 0, op, (char **) ids });
}

static void
add_unknown (HfMatrixAxis *self)
{
  HfMatrixBucket *bucket = hf_matrix_axis_add (self, NULL);

  bucket->label = g_strdup (_ ("Not recorded"));
  ask_for_one (bucket, self->field, HF_FILTER_UNKNOWN, NULL);
}

static void
add_choices (HfMatrixAxis *self)
{
  const HfFieldDef *field = &self->def->fields[self->field];

  for (const HfChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      HfMatrixBucket *bucket = hf_matrix_axis_add (self, choice->key);

      bucket->label = g_strdup (_ (choice->label));
      ask_for_one (bucket, self->field, HF_FILTER_IS, choice->key);
    }
  add_unknown (self);
}

/* The age on a day: whoever was born on 29 February has a birthday each year too. */
static HfDate
find_birth (HfDate today, int age)
{
  return hf_date_add_months (today, -age * MONTHS_OF_YEAR);
}

static char *
word_ages (guint band)
{
  if (band + 1 == G_N_ELEMENTS (ages))
    /* Translators: a band of ages, such as "80 and over" */
    return g_strdup_printf (_ ("%d and over"), ages[band]);
  /* Translators: a band of ages, such as "18–34" */
  return g_strdup_printf (_ ("%d–%d"), ages[band], ages[band + 1] - 1);
}

static void
add_ages (HfMatrixAxis *self, HfDate today)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *latest = hf_date_to_iso (find_birth (today, ages[i]));
      HfMatrixBucket  *bucket = hf_matrix_axis_add (self, latest);

      bucket->label = word_ages (i);
      if (i + 1 < G_N_ELEMENTS (ages))
        {
          g_autofree char *earliest = hf_date_to_iso (find_birth (today, ages[i + 1]) + 1);

          ask_for_one (bucket, self->field, HF_FILTER_AT_LEAST, earliest);
        }
      if (i > 0)
        ask_for_one (bucket, self->field, HF_FILTER_AT_MOST, latest);
    }
  add_unknown (self);
}

/* Whoever has a word, but none of the most frequent ones. */
static void
add_other_words (HfMatrixAxis *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  HfMatrixBucket *bucket;

  for (guint i = 0; i < self->buckets->len; i++)
    g_ptr_array_add (words, ((HfMatrixBucket *) self->buckets->pdata[i])->key);
  g_ptr_array_add (words, NULL);
  bucket = hf_matrix_axis_add (self, "");
  bucket->label = g_strdup (C_ ("report", "Other"));
  ask_for_one (bucket, self->field, HF_FILTER_KNOWN, NULL);
  ask (bucket, self->field, HF_FILTER_IS_NOT, (const char *const *) words->pdata);
}

static gboolean
add_words (HfMatrixAxis *self, HfDatabase *db, GError **error)
{
  const char      *column = self->def->fields[self->field].name;
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM customer WHERE archived IS NULL AND "
                                          "\"%s\" <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 "
                                          "LIMIT %d",
                                          column, column, MOST_WORDS);
  g_autoptr (HfStatement) row = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      HfMatrixBucket *bucket = hf_matrix_axis_add (self, hf_statement_text (row, 0));

      bucket->label = g_strdup (bucket->key);
      ask_for_one (bucket, self->field, HF_FILTER_IS, bucket->key);
    }
  if (step != HF_STEP_DONE)
    return FALSE;
  add_other_words (self);
  add_unknown (self);
  return TRUE;
}

typedef struct
{
  char *id;
  char *name;
  char *parent; /* NULL: within none */
} Class;

static void
class_free (gpointer data)
{
  Class *class = data;

  g_free (class->id);
  g_free (class->name);
  g_free (class->parent);
  g_free (class);
}

/* Those within an archived class stand for themselves. */
static GPtrArray *
read_classes (HfDatabase *db, const char *axis, GError **error)
{
  static const char sql[] =
    "SELECT CAST (c.id AS TEXT), c.name, CAST (p.id AS TEXT) FROM case_class AS c "
    "LEFT JOIN case_class AS p ON p.id = c.parent AND p.archived IS NULL "
    "WHERE c.axis = $1 AND c.archived IS NULL ORDER BY c.name_sort, c.id";
  g_autoptr (GPtrArray) classes = g_ptr_array_new_with_free_func (class_free);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "t", axis);
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      Class *class = g_new0 (Class, 1);

      class->id = g_strdup (hf_statement_text (row, 0));
      class->name = g_strdup (hf_statement_text (row, 1));
      class->parent = hf_statement_is_null (row, 2) ? NULL : g_strdup (hf_statement_text (row, 2));
      g_ptr_array_add (classes, class);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&classes) : NULL;
}

/* As a tree is read, those within a class after it. */
static void
add_within (HfMatrixAxis    *self,
            const GPtrArray *classes,
            const char      *parent,
            guint            depth,
            guint            deepest)
{
  for (guint i = 0; i < classes->len && self->buckets->len < MOST_CLASSES; i++)
    {
      const Class *class = classes->pdata[i];
      const char     *ids[] = { class->id, NULL };
      HfMatrixBucket *bucket;

      if (g_strcmp0 (class->parent, parent) != 0)
        continue;
      bucket = hf_matrix_axis_add (self, class->id);
      bucket->label = g_strdup (class->name);
      bucket->depth = depth;
      ask_for_classes (bucket, HF_FILTER_IS, ids);
      if (depth < deepest)
        add_within (self, classes, class->id, depth + 1, deepest);
    }
}

static void
add_no_class (HfMatrixAxis *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  HfMatrixBucket *bucket;

  for (guint i = 0; i < self->buckets->len; i++)
    g_ptr_array_add (ids, ((HfMatrixBucket *) self->buckets->pdata[i])->key);
  g_ptr_array_add (ids, NULL);
  bucket = hf_matrix_axis_add (self, NULL);
  bucket->label = g_strdup (_ ("None of these"));
  ask_for_classes (bucket, HF_FILTER_IS_NOT, (const char *const *) ids->pdata);
}

/* Where a tree is too large to be read, its upper classes stand for it. */
static gboolean
add_classes (HfMatrixAxis *self, HfDatabase *db, const char *axis, GError **error)
{
  g_autoptr (GPtrArray) classes = read_classes (db, axis, error);

  if (classes == NULL)
    return FALSE;
  add_within (self, classes, NULL, 0, classes->len > MOST_CLASSES ? 0 : HF_CASE_MAX_DEPTH);
  add_no_class (self);
  return TRUE;
}

/**
 * hf_report_axis_read:
 * @db: a connection
 * @key: one of hf_report_axis_list()
 * @today: today
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the axis
 */
HfMatrixAxis *
hf_report_axis_read (HfDatabase *db, const char *key, HfDate today, GError **error)
{
  const Axis *axis = find_axis (key);
  g_autoptr (HfMatrixAxis) self =
    hf_matrix_axis_new (axis->manner == CLASSES ? &hf_case_class_def : &hf_customer_def,
                        axis->field);
  gboolean is_read = TRUE;

  switch (axis->manner)
    {
    case CLASSES:
      is_read = add_classes (self, db, key, error);
      break;
    case WORDS:
      is_read = add_words (self, db, error);
      break;
    case AGES:
      add_ages (self, today);
      break;
    case CHOICES:
    default:
      add_choices (self);
    }
  return is_read ? g_steal_pointer (&self) : NULL;
}

/* Returns whether somebody may list those of a bucket. */
static gboolean
may_ask (const Axis *axis, const HfViewer *viewer)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  char       *values[] = { NULL };
  HfCondition condition = { &hf_customer_def, axis->field, 0, HF_FILTER_KNOWN, values };

  if (axis->manner == CLASSES)
    condition =
      (HfCondition){ &hf_case_class_def, HF_CASE_CLASS_PARENT, 0, HF_FILTER_KNOWN, values };
  hf_filter_add (filter, &condition);
  return hf_filter_words_may_ask (filter, viewer);
}

/**
 * hf_report_axis_list:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Lists what customers can be counted by: classes where the book has some, and nothing by which
 * @viewer may not filter.
 *
 * Returns: (transfer full) (nullable): the keys
 */
GStrv
hf_report_axis_list (HfDatabase *db, const HfViewer *viewer, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM case_class WHERE axis = $1 AND archived IS NULL";
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      gint64 n_classes = 1;

      if (!may_ask (&axes[i], viewer))
        continue;
      if (axes[i].manner == CLASSES &&
          !hf_database_number (db, &n_classes, error, sql, "t", axes[i].key))
        return NULL;
      if (n_classes > 0)
        g_strv_builder_add (keys, axes[i].key);
    }
  return g_strv_builder_end (keys);
}

/**
 * hf_report_axis_get_label:
 * @key: one of hf_report_axis_list()
 *
 * Returns: (transfer full): what it is called, translated
 */
char *
hf_report_axis_get_label (const char *key)
{
  const Axis *axis = find_axis (key);

  return g_strdup (axis->label != NULL ? _ (axis->label) :
                                         _ (hf_customer_def.fields[axis->field].label));
}

/**
 * hf_report_axis_is_shown:
 * @bucket: a bucket
 * @n_customers: how many are in it
 *
 * Returns: whether it has a row or a column: what everybody has recorded needs none for the others
 */
gboolean
hf_report_axis_is_shown (const HfMatrixBucket *bucket, gint64 n_customers)
{
  return n_customers > 0 || (bucket->key != NULL && *bucket->key != '\0');
}
