package com.example.answer_comes_by_result_receiver;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;

public class MainActivity extends Activity {
    static final String ANSWER = "answer";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent page = new Intent(this, TermsActivity.class);
        page.putExtra(ANSWER, new AnswerReceiver(new Handler(), this));
        startActivity(page);
    }
}
