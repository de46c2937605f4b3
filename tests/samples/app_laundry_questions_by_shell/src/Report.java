package com.example.app_laundry_questions_by_shell;

import android.util.Log;
import java.util.Map;

final class Report {
    private final Map<Question, String> answers = new java.util.EnumMap<>(Question.class);
    private final Shell shell = new Shell();

    void fill(boolean signed) {
        for (Question question : Question.values()) {
            if (question.free || signed) {
                answers.put(question, shell.ask(question.words));
            }
        }
        Log.d("Report", answers.toString());
    }
}
