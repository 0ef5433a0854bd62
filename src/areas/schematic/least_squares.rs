//! Many wishes, fewer unknowns: the answer that misses the wishes least. It must not know what they are about.

/// Σ factor · unknown should be `wanted`.
pub struct Wish {
    /// Unknown and factor; an unknown may come twice.
    pub terms: Vec<(usize, f64)>,
    pub wanted: f64,
}

/// Conjugate gradients on the normal equations (Hestenes and Stiefel, 1952), from zero.
pub fn least_squares(wishes: &[Wish], unknowns: usize) -> Vec<f64> {
    let mut answer = vec![0.0; unknowns];
    let mut rest: Vec<f64> = wishes.iter().map(|wish| wish.wanted).collect();
    let mut slope = backward(wishes, &rest, unknowns);
    let mut course = slope.clone();
    let mut energy = square(&slope);
    let enough = energy * 1e-12;
    for _ in 0..2 * unknowns {
        if energy <= enough {
            break;
        }
        let moved = forward(wishes, &course);
        let share = energy / square(&moved);
        answer.iter_mut().zip(&course).for_each(|(answer, course)| *answer += share * course);
        rest.iter_mut().zip(&moved).for_each(|(rest, moved)| *rest -= share * moved);
        slope = backward(wishes, &rest, unknowns);
        let next = square(&slope);
        course.iter_mut().zip(&slope).for_each(|(course, slope)| *course = slope + next / energy * *course);
        energy = next;
    }
    answer
}

fn forward(wishes: &[Wish], values: &[f64]) -> Vec<f64> {
    wishes.iter().map(|wish| wish.terms.iter().map(|&(unknown, factor)| factor * values[unknown]).sum()).collect()
}

fn backward(wishes: &[Wish], rest: &[f64], unknowns: usize) -> Vec<f64> {
    let mut sums = vec![0.0; unknowns];
    for (wish, rest) in wishes.iter().zip(rest) {
        wish.terms.iter().for_each(|&(unknown, factor)| sums[unknown] += factor * rest);
    }
    sums
}

fn square(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}
