package com.example.lambda_desugared;

import android.view.View;

public final class MainActivity$$ExternalSyntheticLambda1 implements View.OnClickListener {
    public final MainActivity f$0;

    public MainActivity$$ExternalSyntheticLambda1(MainActivity activity) {
        f$0 = activity;
    }

    @Override
    public final void onClick(View view) {
        f$0.lambda$onCreate$1(view);
    }
}
