/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Accounts, special days and measurements in the cells of a table of customers. One entity is one
 * line of the table below; what is read back is what was written: an item in whose words there is a
 * semicolon stands in quotation marks, which are doubled within. */

#include "session/import/hf-hanging-column.h"

#include "base/hf-date.h"
#include "base/hf-strings.h"
#include "core/hf-entity.h"
#include "core/hf-handle.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-special-day.h"
#include "session/health/hf-health-names.h"
#include "session/health/hf-health.h"
#include "store/hf-statement.h"
#include "transfer/hf-column-names.h"

#include <glib/gi18n.h>
#include <string.h>

#define JOINT "; "
#define QUOTE '"'
#define LUNAR "lunar"

/* What the book calls days whose name no file says: the same from whichever language's window. */
#define LUNAR_BIRTHDAY_KIND "农历生日"
#define UNNAMED_KIND        "特别日子"

/* As it was called in books so far. */
static const char *const unnamed_kinds[] = { UNNAMED_KIND, "特別日子", "Special day", NULL };

/* The column in which each cell is one's own birthday by the lunar calendar. */
#define LUNAR_BIRTHDAY "lunar_birthday"

/* What stands before a test that only a laboratory knows in a table for people, folded. */
#define MEASURED "measured|检验|檢驗"

/* How the rows of an entity stand in a cell. */
typedef struct
{
  const HfEntityDef *def;
  const char        *prefix; /* of the column's name; the whole of it where there is no code */
  int                code;   /* the field that is the code, or -1 */
  const guint       *same;   /* the fields that say what a row is about */
  guint              n_same;
  gboolean (*read) (HfRow *row, const char *item, const char *code, const char *day);
  char *(*write) (const HfRow *row);
} Kind;

static gboolean
read_account (HfRow *row, const char *item, const char *code, const char *day)
{
  hf_row_set_text (row, HF_HANDLE_KIND, code);
  hf_row_set_text (row, HF_HANDLE_VALUE, item);
  return TRUE;
}

static char *
write_account (const HfRow *row)
{
  return g_strdup (hf_row_text (row, HF_HANDLE_VALUE));
}

/* Takes the last word off a text. */
static char *
cut_last_word (char *text)
{
  char *space = strrchr (text, ' ');

  if (space == NULL)
    return NULL;
  *space = '\0';
  g_strchomp (text);
  return space + 1;
}

static gboolean
is_lunar (const char *word)
{
  return g_strcmp0 (word, LUNAR) == 0 || g_strcmp0 (word, "农历") == 0 ||
         g_strcmp0 (word, "農曆") == 0;
}

/* "2月14日", "02-14": it comes back every year all the same. */
static HfDate
parse_day (const char *text, gboolean *is_lunar)
{
  HfDate date = hf_date_parse_day (text);

  return date != HF_DATE_NONE ? date : hf_special_day_parse (text, is_lunar);
}

/* The day, which is the last word or, as people write it without a space, begins at the first
 * digit; what stands before it is left in @item. */
static HfDate
cut_day (char *item, gboolean *is_lunar)
{
  g_autofree char *whole = g_strdup (item);
  HfDate           date = parse_day (cut_last_word (item), is_lunar);
  char            *digit;

  if (date != HF_DATE_NONE)
    return date;
  strcpy (item, whole);
  digit = item + strcspn (item, "0123456789");
  date = parse_day (digit, is_lunar);
  *digit = '\0';
  g_strchomp (item);
  for (char *last; g_str_has_suffix (item, ":") || g_str_has_suffix (item, "：");)
    {
      last = g_utf8_find_prev_char (item, item + strlen (item));
      *last = '\0';
    }
  return date;
}

/* "八月十五", "1965-8-15": what a heading says needs no word in the cell. */
static gboolean
read_lunar_birthday (HfRow *row, const char *item)
{
  HfDate date = hf_special_day_parse_lunar (item);

  if (date == HF_DATE_NONE)
    return FALSE;
  hf_row_set_date (row, HF_SPECIAL_DAY_DATE, date);
  hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, 1);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, LUNAR_BIRTHDAY_KIND);
  return TRUE;
}

/* "Wedding 2012-05-20", "Birthday of the son lunar 2015-08-15", "结婚纪念日：2月14日", "2月14日",
 * "奶奶生日 八月十五" */
static gboolean
read_day (HfRow *row, const char *item, const char *code, const char *day)
{
  g_autofree char *kind = g_strdup (item);
  gboolean         has_lunar_words = FALSE;
  HfDate           date;
  const char      *space;
  gboolean         is_marked;

  if (code != NULL)
    return read_lunar_birthday (row, item);
  date = cut_day (kind, &has_lunar_words);
  space = strrchr (kind, ' ');
  is_marked = is_lunar (space != NULL ? space + 1 : kind);
  if (date == HF_DATE_NONE)
    return FALSE;
  hf_row_set_date (row, HF_SPECIAL_DAY_DATE, date);
  /* When it is by the lunar calendar, a year decides, or words that no other has. */
  if (is_marked && !has_lunar_words && !hf_special_day_has_year (row))
    return FALSE;
  if (has_lunar_words || (space != NULL && is_marked))
    hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, 1);
  if (space != NULL && is_marked)
    cut_last_word (kind);
  else if (is_marked && has_lunar_words)
    *kind = '\0';
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, *kind != '\0' ? kind : UNNAMED_KIND);
  return TRUE;
}

static char *
write_day (const HfRow *row)
{
  g_autofree char *date = hf_special_day_text (row);
  gboolean         is_lunar = hf_row_int (row, HF_SPECIAL_DAY_IS_LUNAR) != 0;

  if (date == NULL)
    return NULL;
  if (is_lunar)
    return g_strjoin (" ", hf_row_text (row, HF_SPECIAL_DAY_KIND), LUNAR, date, NULL);
  return g_strjoin (" ", hf_row_text (row, HF_SPECIAL_DAY_KIND), date, NULL);
}

/* "2023-10-01 128/82", or the value alone where another column has the day. */
static gboolean
read_measurement (HfRow *row, const char *item, const char *code, const char *day)
{
  const HfIndicator *indicator = hf_indicator_for (code);
  g_autofree char   *plain = hf_health_names_drop_unit (indicator, item);
  g_autofree char   *written = g_strdup (plain);
  const char        *value = cut_last_word (written);
  HfDate             date = hf_date_parse_day (value ? written : day);

  if (date == HF_DATE_NONE)
    return FALSE;
  hf_row_set_date (row, HF_MEASUREMENT_DATE, date);
  return hf_health_read_value (row, indicator, value ? value : plain);
}

static char *
write_measurement (const HfRow *row)
{
  g_autofree char *value = NULL;

  if (hf_row_is_null (row, HF_MEASUREMENT_VALUE))
    return NULL;
  value = hf_health_value_text (row);
  return g_strjoin (" ", hf_row_text (row, HF_MEASUREMENT_DATE), value, NULL);
}

static const guint same_account[] = { HF_HANDLE_KIND, HF_HANDLE_VALUE };
static const guint same_day[] = { HF_SPECIAL_DAY_KIND, HF_SPECIAL_DAY_DATE };
static const guint same_measurement[] = { HF_MEASUREMENT_INDICATOR, HF_MEASUREMENT_DATE };

/* clang-format off */
static const Kind kinds[] = {
  { &hf_handle_def, "account:", HF_HANDLE_KIND, same_account, G_N_ELEMENTS (same_account), read_account, write_account },
  { &hf_special_day_def, "special_days", -1, same_day, G_N_ELEMENTS (same_day), read_day, write_day },
  { &hf_measurement_def, "measure:", HF_MEASUREMENT_INDICATOR, same_measurement, G_N_ELEMENTS (same_measurement), read_measurement, write_measurement },
};

/* What hospital systems and spreadsheets call them, folded. */
static const struct
{
  const char *name;
  const char *others;
} usual_names[] = {
  { "account:email", "邮箱|电子邮箱|电子邮箱emall|电子邮件|邮箱地址|電子郵件|電子信箱|email|emall|emailaddress|mail" },
  { "account:wechat", "微信|微信号|微信號|专属医生微信|專屬醫生微信|wechat|weixin" },
  { "account:other", "及时消息|即时消息|即時訊息|im|instantmessage" },
  { "account:qq", "qq|qq号|qq号码|qq號" },
  { LUNAR_BIRTHDAY, "农历生日|阴历生日|农历出生日期|農曆生日|陰曆生日|農曆出生日期|lunarbirthday" },
  { "special_days", "特别日子|特殊日子|纪念日|特別日子|紀念日|specialdays" },
};
/* clang-format on */

static const Kind *
find_kind (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == def)
      return &kinds[i];
  g_assert_not_reached ();
}

/* The code as the program has it, which outlives the name; what only a laboratory knows is as it is
 * called there. */
static const char *
find_code (const Kind *kind, const char *code)
{
  const HfIndicator *indicator;

  if (kind->def == &hf_measurement_def)
    {
      indicator = hf_indicator_for (code);
      return indicator ? indicator->code : NULL;
    }
  for (const HfChoice *choice = hf_handle_kinds; choice->key != NULL; choice++)
    if (g_str_equal (choice->key, code))
      return choice->key;
  return NULL;
}

/* What a heading calls an indicator is taken as what a table has in a cell. */
static const char *
find_called (const Kind *kind, const char *called)
{
  const HfIndicator *indicator =
    kind->def == &hf_measurement_def ? hf_health_names_find (called) : NULL;
  g_autofree char *clean = g_strstrip (g_strdup (called));

  return indicator != NULL ? indicator->code : find_code (kind, clean);
}

static gboolean
find_by_name (const char *name, HfHangingColumn *column)
{
  if (g_str_equal (name, LUNAR_BIRTHDAY))
    {
      *column = (HfHangingColumn){ &hf_special_day_def, LUNAR_BIRTHDAY };
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].code < 0 ? !g_str_equal (name, kinds[i].prefix) :
                              !g_str_has_prefix (name, kinds[i].prefix))
        continue;
      column->def = kinds[i].def;
      column->code =
        kinds[i].code < 0 ? NULL : find_called (&kinds[i], name + strlen (kinds[i].prefix));
      return kinds[i].code < 0 || column->code != NULL;
    }
  return FALSE;
}

const char *
hf_hanging_column_get_label (const HfHangingColumn *self)
{
  if (self->code == NULL)
    return _ (self->def->label);
  if (self->def == &hf_special_day_def)
    return _ ("Lunar birthday");
  return self->def == &hf_measurement_def ? _ (hf_indicator_for (self->code)->label) :
                                            hf_choice_label (hf_handle_kinds, self->code);
}

const char *
hf_hanging_column_get_unit (const HfHangingColumn *self)
{
  return self->def == &hf_measurement_def ? hf_indicator_for (self->code)->unit : NULL;
}

char *
hf_hanging_column_make_heading (const HfHangingColumn *self)
{
  if (self->def != &hf_measurement_def || hf_indicator_find (self->code) != NULL)
    return g_strdup (hf_hanging_column_get_label (self));
  /* Translators: a column with the results of a test, such as "Measured: TSH"; keep the colon */
  return g_strdup_printf (_ ("Measured: %s"), self->code);
}

/* "Measured: TSH" */
static gboolean
find_measured (const char *name, HfHangingColumn *column)
{
  const char      *narrow = strchr (name, ':');
  const char      *wide = strstr (name, "：");
  const char      *colon = narrow == NULL || (wide != NULL && wide < narrow) ? wide : narrow;
  g_autofree char *before = colon ? g_strndup (name, (gsize) (colon - name)) : g_strdup ("");
  g_autofree char *folded = hf_column_fold (before);

  if (colon == NULL || !hf_str_list_has (MEASURED, folded))
    return FALSE;
  *column = (HfHangingColumn){ &hf_measurement_def, find_called (find_kind (&hf_measurement_def),
                                                                 g_utf8_next_char (colon)) };
  return column->code != NULL;
}

static gboolean
is_called (const HfHangingColumn *column, const char *folded)
{
  g_autofree char *label = hf_column_fold (hf_hanging_column_get_label (column));

  return g_str_equal (label, folded);
}

/* What an export for people calls it. */
static gboolean
find_by_label (const char *folded, HfHangingColumn *column)
{
  *column = (HfHangingColumn){ &hf_special_day_def, NULL };
  if (is_called (column, folded))
    return TRUE;
  for (guint i = 0; hf_handle_kinds[i].key != NULL; i++)
    {
      *column = (HfHangingColumn){ &hf_handle_def, hf_handle_kinds[i].key };
      if (is_called (column, folded))
        return TRUE;
    }
  for (guint i = 0; hf_indicators[i].code != NULL; i++)
    {
      *column = (HfHangingColumn){ &hf_measurement_def, hf_indicators[i].code };
      if (is_called (column, folded))
        return TRUE;
    }
  return FALSE;
}

gboolean
hf_hanging_column_find (const char *name, HfHangingColumn *column)
{
  g_autofree char   *clean = hf_str_clean (name);
  g_autofree char   *folded = NULL;
  const HfIndicator *indicator;

  if (clean == NULL)
    return FALSE;
  if (find_by_name (clean, column) || find_measured (clean, column))
    return TRUE;
  folded = hf_column_fold (clean);
  indicator = hf_health_names_find_usual (folded);
  if (indicator != NULL)
    {
      *column = (HfHangingColumn){ &hf_measurement_def, indicator->code };
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (usual_names); i++)
    if (hf_str_list_has (usual_names[i].others, folded))
      return find_by_name (usual_names[i].name, column);
  if (find_by_label (folded, column))
    return TRUE;
  indicator = hf_health_names_find_with_unit (clean);
  *column = (HfHangingColumn){ &hf_measurement_def, indicator ? indicator->code : NULL };
  return indicator != NULL;
}

char *
hf_hanging_column_get_name (const HfHangingColumn *self)
{
  if (self->def == &hf_special_day_def && self->code != NULL)
    return g_strdup (self->code);
  return g_strconcat (find_kind (self->def)->prefix, self->code, NULL);
}

static gboolean
add_in_use (GArray *columns, const Kind *kind, HfDatabase *db, GError **error)
{
  const char      *field = kind->code >= 0 ? kind->def->fields[kind->code].name : NULL;
  g_autofree char *sql = field ? g_strdup_printf ("SELECT DISTINCT \"%s\" FROM \"%s\" ORDER BY 1",
                                                  field, kind->def->name) :
                                 g_strdup_printf ("SELECT 1 FROM \"%s\" LIMIT 1", kind->def->name);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "");
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      const char     *code = field ? find_code (kind, hf_statement_text (rows, 0)) : NULL;
      HfHangingColumn column = { kind->def, code };

      if (field == NULL || code != NULL)
        g_array_append_val (columns, column);
    }
  return step == HF_STEP_DONE;
}

GArray *
hf_hanging_column_list (HfDatabase *db, GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (HfHangingColumn));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!add_in_use (columns, &kinds[i], db, error))
      return NULL;
  return g_steal_pointer (&columns);
}

static gsize
measure_separator (const char *text)
{
  static const char wide[] = "；";

  if (*text == ';')
    return 1;
  return g_str_has_prefix (text, wide) ? strlen (wide) : 0;
}

/* Where a quoted item ends. Other programs know nothing of our quoting: what only begins with a
 * quotation mark is not quoted. */
static const char *
find_quoted_end (const char *text)
{
  const char *end = *text == QUOTE ? strchr (text + 1, QUOTE) : NULL;

  while (end != NULL && end[1] == QUOTE)
    end = strchr (end + 2, QUOTE);
  if (end == NULL)
    return NULL;
  end++;
  end += strspn (end, " ");
  return *end == '\0' || measure_separator (end) > 0 ? end : NULL;
}

static char *
unquote (const char *text, const char *end)
{
  g_autoptr (GString) item = g_string_new_len (text + 1, end - text - 1);

  g_string_truncate (item, (gsize) (strrchr (item->str, QUOTE) - item->str));
  g_string_replace (item, "\"\"", "\"", 0);
  return g_string_free (g_steal_pointer (&item), FALSE);
}

static char *
take_item (const char **rest)
{
  const char *start = *rest + strspn (*rest, " ");
  const char *end = find_quoted_end (start);
  gboolean    is_quoted = end != NULL;

  if (!is_quoted)
    for (end = start; *end != '\0' && measure_separator (end) == 0;)
      end++;
  *rest = end + measure_separator (end);
  return is_quoted ? unquote (start, end) : g_strndup (start, (gsize) (end - start));
}

static char *
quote (char *taken)
{
  g_autofree char *item = taken;
  g_autoptr (GString) quoted = NULL;
  const char *end = item;

  while (*end != '\0' && measure_separator (end) == 0)
    end++;
  if (*end == '\0' && *item != QUOTE)
    return g_steal_pointer (&item);
  quoted = g_string_new (item);
  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_prepend_c (quoted, QUOTE);
  g_string_append_c (quoted, QUOTE);
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

gboolean
hf_hanging_column_read (const HfHangingColumn *self,
                        const char            *cell,
                        const char            *day,
                        GPtrArray             *rows)
{
  const Kind *kind = find_kind (self->def);

  while (*cell != '\0')
    {
      g_autofree char *taken = take_item (&cell);
      g_autofree char *item = hf_str_clean (taken);
      g_autoptr (HfRow) row = hf_row_new (self->def);

      if (item == NULL)
        continue;
      if (!kind->read (row, item, self->code, day))
        return FALSE;
      g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return TRUE;
}

char *
hf_hanging_column_write (const HfHangingColumn *self, GPtrArray *rows)
{
  const Kind *kind = find_kind (self->def);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow     *row = g_ptr_array_index (rows, i);
      g_autofree char *item = NULL;

      if (self->code != NULL && kind->code >= 0 &&
          g_strcmp0 (hf_row_text (row, (guint) kind->code), self->code) != 0)
        continue;
      item = kind->write (row);
      if (item != NULL)
        item = quote (g_steal_pointer (&item));
      if (item != NULL)
        g_string_append_printf (cell, "%s%s", cell->len > 0 ? JOINT : "", item);
    }
  return cell->len > 0 ? g_string_free (g_steal_pointer (&cell), FALSE) : NULL;
}

/* One's own birthday has many names, and so has a day of which nobody said what it is. */
static gboolean
is_same_occasion (const HfRow *one, const HfRow *other)
{
  const char *names[] = { hf_row_text (one, HF_SPECIAL_DAY_KIND),
                          hf_row_text (other, HF_SPECIAL_DAY_KIND) };

  if (names[0] == NULL || names[1] == NULL ||
      hf_row_int (one, HF_SPECIAL_DAY_IS_LUNAR) != hf_row_int (other, HF_SPECIAL_DAY_IS_LUNAR))
    return FALSE;
  return (g_strv_contains (hf_special_day_birthdays, names[0]) &&
          g_strv_contains (hf_special_day_birthdays, names[1])) ||
         (g_strv_contains (unnamed_kinds, names[0]) && g_strv_contains (unnamed_kinds, names[1]));
}

gboolean
hf_hanging_column_is_same (const HfRow *one, const HfRow *other)
{
  const Kind *kind = find_kind (one->def);

  for (guint i = 0; i < kind->n_same; i++)
    if (hf_row_differs (one, other, kind->same[i]) &&
        (kind->same[i] != HF_SPECIAL_DAY_KIND || one->def != &hf_special_day_def ||
         !is_same_occasion (one, other)))
      return FALSE;
  return TRUE;
}
