package com.example.lambda_desugared;

public final class MainActivity$$ExternalSyntheticLambda0 implements Runnable {
    public final MainActivity f$0;

    public MainActivity$$ExternalSyntheticLambda0(MainActivity activity) {
        f$0 = activity;
    }

    @Override
    public final void run() {
        f$0.lambda$onCreate$0();
    }
}
