package com.example.app_vet_visitors_of_steps;

interface Step {
    void accept(Visitor visitor);
}
