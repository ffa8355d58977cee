/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/demo/hf-demo-random.h"

G_BEGIN_DECLS

/**
 * HfDemoAddress:
 * @city: the city
 * @district: its district
 * @street: (owned): street, number and flat
 *
 * Where somebody lives.
 */
typedef struct
{
  const char *city;
  const char *district;
  char       *street;
} HfDemoAddress;

#define HF_DEMO_PROVINCE "浙江省"

/* Two of the ways to come here. */
#define HF_DEMO_BY_CUSTOMER "老客户介绍"
#define HF_DEMO_BY_HOSPITAL "外院转诊"

char         *hf_demo_name (HfDemoRandom *random, gboolean is_woman, int birth_year);
char         *hf_demo_phone (HfDemoRandom *random);
HfDemoAddress hf_demo_address (HfDemoRandom *random);
const char   *hf_demo_occupation (HfDemoRandom *random, gboolean is_woman, int age);
const char   *hf_demo_origin (HfDemoRandom *random);

G_END_DECLS
