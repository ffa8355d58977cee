/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables of what is in the book. Which columns there are is decided elsewhere. Rows stream from one
 * statement, which sees the book as it was when it began, those picked by hand from one a page;
 * masked like everything a viewer sees. */

#include "session/hf-export.h"

#include "base/hf-clock.h"
#include "core/hf-customer.h"
#include "core/hf-entity-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-special-day.h"
#include "session/hf-export-columns.h"
#include "session/hf-export-rights.h"
#include "session/hf-export-sink.h"
#include "session/hf-field-words.h"
#include "session/import/hf-hanging-column.h"
#include "session/customer/hf-consents.h"
#include "session/customer/hf-outreach.h"
#include "session/customer/hf-own-card.h"
#include "session/standing/hf-given-name.h"
#include "store/hf-sql.h"
#include "transfer/hf-durable-file.h"
#include "transfer/hf-plain-kind.h"
#include "transfer/hf-rough-date.h"
#include "transfer/hf-values.h"

#include <glib/gi18n.h>
#include <string.h>

#define TELL_EVERY 1000
#define PAGE       200 /* rows that are looked at together */

typedef struct
{
  const HfEntityDef     *def;
  GArray                *columns; /* of HfExportColumn, borrowed */
  const HfExportOptions *options; /* borrowed */
  HfDatabase            *db;      /* borrowed */
  HfExportSink          *sink;    /* borrowed */
  HfOwnFields           *own;     /* (nullable): borrowed */
  GArray                *hanging; /* (nullable): of HfHangingColumn, borrowed */
  GPtrArray             *rows;    /* of the row at hand: a GPtrArray for each column of @hanging */
  gint64                 n_seen;  /* rows that were looked at, left out or not */
  gint64                 n_all;   /* of so many, 0 where that is not known */
} Export;

/* What is known of a birth date is what is written of it. The whole day of a guess, so that
 * bringing the table back changes nothing; spreadsheets leave it alone as text. */
static char *
format_birth_date (const HfRow *customer)
{
  const char *date = hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE);
  const char *precision = hf_row_text (customer, HF_CUSTOMER_BIRTH_PRECISION);

  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_YEAR) == 0)
    return g_strndup (date, strlen ("YYYY"));
  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_MONTH) == 0)
    return g_strndup (date, strlen ("YYYY-MM"));
  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_ESTIMATED) == 0 && date != NULL)
    return g_strconcat (HF_ROUGH_DATE_SIGN, date, NULL);
  return g_strdup (date);
}

static char *
format_number (HfFieldType type, gint64 number)
{
  return type == HF_FIELD_INSTANT ? hf_clock_format_instant (number) :
                                    hf_values_write_number (type, number);
}

static char *
format_field (const Export *self, const HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];

  if (self->options->is_for_people && (def->choices != NULL || def->type == HF_FIELD_BOOL))
    return hf_field_words (row, field);
  if (self->options->is_for_people && row->def == &hf_measurement_def &&
      field == HF_MEASUREMENT_INDICATOR)
    return g_strdup (_ (hf_indicator_for (hf_row_text (row, field))->label));
  if (row->def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_DATE)
    return format_birth_date (row);
  if (row->def == &hf_special_day_def && field == HF_SPECIAL_DAY_DATE)
    return hf_special_day_text (row);
  if (row->def == &hf_follow_up_def && field == HF_FOLLOW_UP_REASON)
    return hf_follow_up_reason (row);
  if (row->values[field].kind == HF_VALUE_INT)
    return format_number (hf_entity_value_type (row->def, field), row->values[field].i);
  return g_strdup (hf_row_text (row, field));
}

/* Numbers and phones of which a customer may have several; a masked viewer gets none. */
static gboolean
ask_text (Export *self, const char *sql, gint64 customer, char **text, GError **error)
{
  g_autoptr (HfStatement) rows = NULL;
  HfStep step;

  if (self->options->viewer->masked)
    return TRUE;
  rows = hf_database_ask (self->db, error, sql, "i", customer);
  step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;
  if (step == HF_STEP_ROW)
    *text = g_strdup (hf_statement_text (rows, 0));
  return step != HF_STEP_ERROR;
}

/* A number that other books may know, and the name that it has to have there. Who may not see names
 * gets the number in this book. */
static gboolean
find_customer (Export *self, gint64 customer, char **text, GError **error)
{
  static const char sql[] =
    "SELECT coalesce ((SELECT value FROM external_id WHERE customer = customer.id "
    "AND value NOT LIKE '% %' ORDER BY id LIMIT 1), CAST (id AS TEXT)) || ' ' || name "
    "FROM customer WHERE id = $1";

  if (!self->options->viewer->masked)
    return ask_text (self, sql, customer, text, error);
  *text = format_number (HF_FIELD_INT, customer);
  return TRUE;
}

/* Whose it is, and what of theirs. */
static gboolean
find_spelled (Export *self, const char *entity, gint64 id, char **text, GError **error)
{
  g_autofree char *whose = NULL, *name = NULL;
  gint64           customer;

  if (!hf_given_name_write (self->db, entity, id, &customer, &name, error) ||
      (name != NULL && !find_customer (self, customer, &whose, error)))
    return FALSE;
  *text = name != NULL ? g_strconcat (whose, HF_GIVEN_NAME_JOINT, name, NULL) : NULL;
  return TRUE;
}

static gboolean
find_referred (Export *self, const HfRow *row, guint field, char **text, GError **error)
{
  const char      *entity = row->def->fields[field].ref;
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM \"%s\" WHERE id = $1", entity);
  g_autoptr (HfStatement) found = NULL;
  HfStep step;

  if (hf_row_is_null (row, field))
    return TRUE;
  if (g_str_equal (entity, hf_customer_def.name))
    return find_customer (self, hf_row_int (row, field), text, error);
  if (hf_plain_kind_is_spelled (entity))
    return find_spelled (self, entity, hf_row_int (row, field), text, error);
  found = hf_database_ask (self->db, error, sql, "i", hf_row_int (row, field));
  step = found ? hf_statement_step (found, error) : HF_STEP_ERROR;
  if (step == HF_STEP_ROW)
    *text = g_strdup (hf_statement_text (found, 0));
  return step != HF_STEP_ERROR;
}

static gboolean
find_text (Export               *self,
           const HfExportColumn *column,
           const HfRow          *row,
           const HfRow          *customer,
           const HfRow          *own,
           char                **text,
           GError              **error)
{
  static const char number[] =
    "SELECT value FROM external_id WHERE customer = $1 ORDER BY id LIMIT 1";
  static const char phone[] = "SELECT number FROM phone WHERE customer = $1 ORDER BY "
                              "coalesce(invalid, 0), coalesce(position, 0), id LIMIT 1 OFFSET 1";
  static const char employer[] =
    "SELECT o.name FROM member AS m JOIN organisation AS o ON o.id = m.organisation WHERE "
    "m.customer = $1 AND m.\"to\" IS NULL AND o.archived IS NULL ORDER BY m.id DESC LIMIT 1";
  static const char referrer[] =
    "SELECT coalesce((SELECT value FROM external_id WHERE customer = r.id ORDER BY id LIMIT 1), "
    "r.name) FROM customer AS c JOIN customer AS r ON r.id = c.referrer WHERE c.id = $1";
  static const char referrer_phone[] =
    "SELECT p.number FROM customer AS c JOIN phone AS p ON p.customer = c.referrer WHERE c.id = $1 "
    "AND NOT EXISTS (SELECT 1 FROM external_id WHERE customer = c.referrer) ORDER BY "
    "coalesce(p.invalid, 0), coalesce(p.position, 0), p.id LIMIT 1";

  switch (column->origin)
    {
    case HF_EXPORT_ROW_ID:
    case HF_EXPORT_CUSTOMER_ID:
      *text =
        format_number (HF_FIELD_INT, (column->origin == HF_EXPORT_ROW_ID ? row : customer)->id);
      return TRUE;
    case HF_EXPORT_CUSTOMER_NUMBER:
      return ask_text (self, number, customer->id, text, error);
    case HF_EXPORT_SECOND_PHONE:
      return ask_text (self, phone, customer->id, text, error);
    case HF_EXPORT_EMPLOYER:
      return ask_text (self, employer, customer->id, text, error);
    case HF_EXPORT_REFERRER:
      return ask_text (self, referrer, customer->id, text, error);
    case HF_EXPORT_REFERRER_PHONE:
      return ask_text (self, referrer_phone, customer->id, text, error);
    case HF_EXPORT_REFERRED:
      return find_referred (self, row, column->field, text, error);
    case HF_EXPORT_HANGING:
      *text =
        hf_hanging_column_write (&g_array_index (self->hanging, HfHangingColumn, column->field),
                                 g_ptr_array_index (self->rows, column->field));
      return TRUE;
    case HF_EXPORT_OWN_FIELD:
      *text = hf_own_fields_write (own, column->field);
      return TRUE;
    case HF_EXPORT_FROM_CUSTOMER:
      *text = format_field (self, customer, column->field);
      return TRUE;
    case HF_EXPORT_FROM_ROW:
    default:
      *text = format_field (self, row, column->field);
      return TRUE;
    }
}

static HfRow *
read_customer (Export *self, HfRow *row, GError **error)
{
  int customer = hf_entity_field (self->def, "customer");

  if (!hf_entity_needs_customer (self->def))
    return hf_row_ref (row);
  return hf_sql_read_existing (self->db, &hf_customer_def, self->options->viewer,
                               hf_row_int (row, (guint) customer), error);
}

/* What the card says in own fields; nothing to be read where there are none. */
static gboolean
read_own (Export *self, const HfRow *customer, HfRow **own, GError **error)
{
  g_autoptr (GPtrArray) values = NULL;

  if (self->own == NULL || hf_own_fields_get_def (self->own)->n_fields == 0)
    return TRUE;
  values = hf_own_card_read_values (self->db, self->options->viewer, customer->id, error);
  if (values != NULL)
    *own = hf_own_fields_make_shown_row (self->own, customer->id, values);
  return values != NULL;
}

/* Columns of one entity have its rows in common; they stand side by side. */
static gboolean
read_hanging (Export *self, gint64 customer, GError **error)
{
  GPtrArray         *rows = NULL;
  const HfEntityDef *last = NULL;

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; self->hanging != NULL && i < self->hanging->len; i++)
    {
      const HfEntityDef *def = g_array_index (self->hanging, HfHangingColumn, i).def;
      g_autoptr (HfQuery) query = NULL;

      if (def == last)
        {
          g_ptr_array_add (self->rows, g_ptr_array_ref (rows));
          continue;
        }
      last = def;
      query = hf_query_new (def, self->options->viewer);
      hf_query_where (query, (guint) hf_entity_field (def, "customer"), HF_OP_EQ,
                      HF_INT (customer));
      rows = hf_sql_read_all (self->db, query, error);
      if (rows == NULL)
        return FALSE;
      g_ptr_array_add (self->rows, rows);
    }
  return TRUE;
}

/* Where a column is a field, a document gets its value as such. */
static void
add_column (Export               *self,
            const HfExportColumn *column,
            HfRow                *row,
            HfRow                *customer,
            const char           *text)
{
  const HfRow *of = column->origin == HF_EXPORT_FROM_CUSTOMER ? customer : row;
  HfValue      id = HF_INT ((column->origin == HF_EXPORT_CUSTOMER_ID ? customer : row)->id);

  if (column->origin == HF_EXPORT_ROW_ID || column->origin == HF_EXPORT_CUSTOMER_ID)
    hf_export_sink_add (self->sink, column->key, text, HF_FIELD_REF, &id);
  else if (column->origin == HF_EXPORT_FROM_ROW || column->origin == HF_EXPORT_FROM_CUSTOMER)
    hf_export_sink_add (self->sink, column->key, text,
                        hf_entity_value_type (of->def, column->field), &of->values[column->field]);
  else
    hf_export_sink_add (self->sink, column->key, text, HF_FIELD_TEXT, NULL);
}

static gboolean
write_row (Export *self, HfRow *row, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfRow) customer = read_customer (self, row, error);
  g_autoptr (HfRow) own = NULL;

  if (customer == NULL || !read_own (self, customer, &own, error) ||
      !read_hanging (self, customer->id, error))
    return FALSE;
  hf_export_sink_begin_row (self->sink);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HfExportColumn *column = &g_array_index (self->columns, HfExportColumn, i);
      g_autofree char      *text = NULL;

      if (!find_text (self, column, row, customer, own, &text, error))
        return FALSE;
      add_column (self, column, row, customer, text);
    }
  return hf_export_sink_end_row (self->sink, cancellable, error);
}

/* Everybody, where nobody is to be reached. */
static gboolean
may_be_reached (Export *self, const HfRow *customer, GHashTable *consents)
{
  const HfExportOptions *options = self->options;
  HfOutreach             answer;

  if (consents == NULL)
    return TRUE;
  answer = hf_outreach_judge (customer, hf_consents_of (consents, customer->id), options->reach_by,
                              options->reach_for);
  if (options->counts != NULL)
    options->counts[answer]++;
  return answer == HF_OUTREACH_OPEN;
}

static gboolean
write_header (Export *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (headings, g_array_index (self->columns, HfExportColumn, i).heading);
  return hf_export_sink_begin (self->sink, (const char *const *) headings->pdata, headings->len,
                               cancellable, error);
}

/* A row that is left out takes its time too. */
static gboolean
take_row (Export       *self,
          HfRow        *row,
          GHashTable   *consents,
          gint64       *n_rows,
          GCancellable *cancellable,
          GError      **error)
{
  if (self->n_seen++ % TELL_EVERY == 0)
    hf_progress_tell (&self->options->progress, self->n_all > 0 ? self->n_seen - 1 : *n_rows,
                      self->n_all);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!may_be_reached (self, row, consents))
    return TRUE;
  ++*n_rows;
  return write_row (self, row, cancellable, error);
}

static gboolean
take_page (Export          *self,
           const GPtrArray *page,
           gint64          *n_rows,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GHashTable) consents = NULL;

  if (self->options->reach_by != NULL)
    {
      consents = hf_consents_read_page (self->db, self->options->viewer, page, error);
      if (consents == NULL)
        return FALSE;
    }
  for (guint i = 0; i < page->len; i++)
    if (!take_row (self, page->pdata[i], consents, n_rows, cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_rows (Export *self, HfQuery *query, gint64 *n_rows, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfStatement) rows = hf_sql_select (self->db, query, error);
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_ptr_array_add (page, hf_sql_read_row (rows, query));
      if (page->len < PAGE)
        continue;
      if (!take_page (self, page, n_rows, cancellable, error))
        return FALSE;
      g_ptr_array_set_size (page, 0);
    }
  return step == HF_STEP_DONE && take_page (self, page, n_rows, cancellable, error);
}

/* Somebody who is gone meanwhile is left out. */
static gboolean
write_selected (Export *self, gint64 *n_rows, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (self->options->selected, self->db, error);

  self->n_all = ids != NULL ? ids->len : 0;
  for (guint i = 0; ids != NULL && i < ids->len; i += PAGE)
    {
      g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) page = NULL;

      g_array_append_vals (some, &g_array_index (ids, gint64, i), MIN (PAGE, ids->len - i));
      page = hf_sql_read_ids (self->db, self->def, self->options->viewer, some, error);
      if (page == NULL || !take_page (self, page, n_rows, cancellable, error))
        return FALSE;
    }
  return ids != NULL;
}

static gboolean
write_table (HfDatabase            *db,
             const HfExportOptions *options,
             GOutputStream         *stream,
             gint64                *n_rows,
             GCancellable          *cancellable,
             GError               **error)
{
  const HfEntityDef *def = hf_export_kind_get_def (options->kind);
  int                archived = hf_entity_field (def, "archived");
  gboolean           is_customers = options->kind == HF_IMPORT_CUSTOMERS;
  g_autoptr (HfExportSink) sink = hf_export_sink_new (stream, options->json);
  g_autoptr (HfQuery) query = hf_query_new (def, options->viewer);
  g_autoptr (HfOwnFields) own =
    is_customers ? hf_own_card_read_fields (db, options->viewer, error) : NULL;
  g_autoptr (GArray) hanging = own ? hf_hanging_column_list (db, error) : NULL;
  g_autoptr (GArray) columns = hf_export_columns_new (options, own, hanging);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Export self = { def, columns, options, db, sink, own, hanging, rows, 0, 0 };

  if (is_customers && hanging == NULL)
    return FALSE;
  if (archived >= 0)
    hf_query_where (query, (guint) archived, HF_OP_NULL, HF_NULL);
  return write_header (&self, cancellable, error) &&
         (options->selected ? write_selected (&self, n_rows, cancellable, error) :
                              write_rows (&self, query, n_rows, cancellable, error)) &&
         hf_export_sink_end (sink, cancellable, error);
}

/**
 * hf_export_run:
 * @db: a connection
 * @options: what to export, for whom
 * @stream: (nullable): where the table goes, unless it goes into a document
 * @n_rows: (out): how many rows it has
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes a table as UTF-8 with a byte order mark, or into a JSON document. What was put away is
 * left out unless it is selected. What belongs to a customer who was, such as visits, points and
 * memberships, is not, since it counts.
 *
 * Returns: whether all of it was written
 */
gboolean
hf_export_run (HfDatabase            *db,
               const HfExportOptions *options,
               GOutputStream         *stream,
               gint64                *n_rows,
               GCancellable          *cancellable,
               GError               **error)
{
  *n_rows = 0;
  return hf_export_rights_check (options->viewer, options->kind, error) &&
         write_table (db, options, stream, n_rows, cancellable, error);
}

/**
 * hf_export_write:
 * @db: a connection
 * @options: what to export, for whom
 * @path: (type filename): where to; a file that is there is replaced
 * @n_rows: (out): how many rows it has
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Writes a table into a file, which stands there whole or is as before.
 *
 * Returns: whether it was written
 */
gboolean
hf_export_write (HfDatabase            *db,
                 const HfExportOptions *options,
                 const char            *path,
                 gint64                *n_rows,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (path, TRUE, error);

  return file != NULL &&
         hf_export_run (db, options, hf_durable_file_get_stream (file), n_rows, cancellable,
                        error) &&
         hf_durable_file_commit (file, error);
}
