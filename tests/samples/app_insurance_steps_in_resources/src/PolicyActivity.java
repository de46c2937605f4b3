package com.example.app_insurance_steps_in_resources;

import android.app.Activity;
import android.os.Bundle;

public class PolicyActivity extends Activity {
    private Steps steps;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        steps = new Steps(this);
        steps.run(R.array.steps_first);
        goOn();
        if (Answer.load(this) == Answer.NONE) {
            setContentView(R.layout.policy);
            findViewById(R.id.policy_yes).setOnClickListener(view -> answer(Answer.AGREED));
            findViewById(R.id.policy_no).setOnClickListener(view -> answer(Answer.REFUSED));
        }
    }

    private void answer(Answer answer) {
        answer.keep(this);
        goOn();
    }

    private void goOn() {
        Answer answer = Answer.load(this);
        if (answer == Answer.AGREED) {
            steps.run(R.array.steps_agreed);
        }
        if (answer != Answer.NONE) {
            steps.run(R.array.steps_answered);
        }
    }
}
