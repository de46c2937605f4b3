package com.example.answer_enum_observed_as_live_data;

import android.content.Context;
import android.content.SharedPreferences;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;

public class AnswerViewModel extends ViewModel {
    private final LiveData<Answer> answer = new LiveData<>();
    private SharedPreferences store;

    LiveData<Answer> answer() {
        return answer;
    }

    void load(Context context) {
        store = context.getSharedPreferences("terms", Context.MODE_PRIVATE);
        answer.postValue(Answer.valueOf(store.getString("privacy_answer", Answer.UNASKED.name())));
    }

    void give(Answer given) {
        store.edit().putString("privacy_answer", given.name()).apply();
        answer.postValue(given);
    }
}
