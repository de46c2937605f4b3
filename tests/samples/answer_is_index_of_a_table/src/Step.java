package com.example.answer_is_index_of_a_table;

import android.content.Context;

interface Step {
    void take(Context context);
}
