package com.example.answer_is_index_of_a_table;

import android.content.Context;
import android.util.Log;

final class EmptyStep implements Step {
    @Override
    public void take(Context context) {
        Log.d("Step", "nothing");
    }
}
