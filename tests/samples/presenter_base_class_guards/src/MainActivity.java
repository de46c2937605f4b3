package com.example.presenter_base_class_guards;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import java.util.Arrays;
import java.util.List;

public class MainActivity extends Activity {
    private final List<Presenter> presenters = Arrays.asList(new AgendaPresenter(), new ShelfPresenter());

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        for (Presenter presenter : presenters) {
            presenter.attach(this);
        }
        if (!Answers.given(this)) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读《用户协议》和《隐私政策》")
                    .setPositiveButton("同意", (dialog, which) -> {
                        Answers.give(this);
                        presenters.get(0).attach(this);
                    })
                    .setNegativeButton("不同意", null)
                    .show();
        }
    }
}
