package com.example.state_flow_told_by_agree_button;

interface ConsentState {
    final class Unknown implements ConsentState {
        static final Unknown INSTANCE = new Unknown();
    }

    final class Agreed implements ConsentState {
        static final Agreed INSTANCE = new Agreed();
    }
}
